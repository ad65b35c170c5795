package io.sluice.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.util.Set;

/**
 * An event of an account.
 *
 * @param description in CleverTap's words; null if it has none
 * @param exportable whether CleverTap's API exports it; null if that is not known before one tries
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CatalogueEvent(String name, String description, EventKind kind, Boolean exportable)
    implements Serializable {

  private static final Set<String> SEEN_EXPORTED = Set.of("App Launched");

  /** The API answers "Export not allowed for this event"; CleverTap's raw-data files have them. */
  private static final Set<String> NOTIFICATION_EVENTS =
      Set.of(
          "Notification Sent",
          "Notification Viewed",
          "Notification Clicked",
          "Notification Replied",
          "Notification Delivered",
          "Push Impressions");

  static CatalogueEvent of(SystemEvent event) {
    return system(event.name(), event.description());
  }

  /** An event of the account's schema that is not among the described ones. */
  static CatalogueEvent ofSchema(String name) {
    return EventCatalogue.engagementEvents().contains(name)
        ? system(name, null)
        : new CatalogueEvent(name, null, EventKind.CUSTOM, null);
  }

  private static CatalogueEvent system(String name, String description) {
    return new CatalogueEvent(name, description, EventKind.SYSTEM, exportable(name));
  }

  private static Boolean exportable(String name) {
    if (NOTIFICATION_EVENTS.contains(name)) {
      return Boolean.FALSE;
    }
    return SEEN_EXPORTED.contains(name) ? Boolean.TRUE : null;
  }
}

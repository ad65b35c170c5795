package io.sluice.catalogue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The events of an account: the system events as CleverTap lists them, then those of its schema by
 * name.
 *
 * @param schemaAvailable whether CleverTap told the account's own events
 * @param reason why it did not, in words; null when it did
 */
public record AccountEvents(List<CatalogueEvent> items, boolean schemaAvailable, String reason) {

  /** Words around the names in CleverTap's answer, whose shape it does not document. */
  private static final Set<String> ENVELOPE =
      Set.of("status", "success", "schema", "events", "name", "type");

  /**
   * @param names holds every event of the account, and may hold words that are none
   */
  public static AccountEvents withSchema(Set<String> names) {
    Set<String> others =
        new TreeSet<>(String.CASE_INSENSITIVE_ORDER.thenComparing(String::compareTo));
    others.addAll(names);
    others.removeAll(ENVELOPE);
    others.removeAll(EventCatalogue.systemEvents().stream().map(SystemEvent::name).toList());
    Stream<CatalogueEvent> ofSchema = others.stream().map(CatalogueEvent::ofSchema);
    return new AccountEvents(Stream.concat(system(), ofSchema).toList(), true, null);
  }

  public static AccountEvents withoutSchema(String reason) {
    return new AccountEvents(system().toList(), false, reason);
  }

  private static Stream<CatalogueEvent> system() {
    return EventCatalogue.systemEvents().stream().map(CatalogueEvent::of);
  }
}

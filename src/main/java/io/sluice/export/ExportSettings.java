package io.sluice.export;

import io.sluice.catalogue.EventCatalogue;
import io.sluice.catalogue.SystemEvent;
import io.sluice.record.Identifier;
import java.time.LocalDate;
import java.util.List;

/**
 * What a request that breaks no rule asks for, with every default filled in.
 *
 * @param days of a ONE_TIME export; null for others
 * @param everyHours of a RECURRING export; null for others
 * @param startDate of a RECURRING export; null for others
 */
public record ExportSettings(
    DataType dataType,
    List<String> events,
    List<Identifier> identifierPriority,
    Frequency frequency,
    DayRange days,
    Integer everyHours,
    LocalDate startDate) {

  /**
   * @param today in the account's time zone
   */
  public static ExportSettings of(ExportRequest request, LocalDate today) {
    return of(request, today, today);
  }

  /** What the export is to become: a start date that is not given stays. */
  public static ExportSettings change(Export export, ExportRequest request, LocalDate today) {
    LocalDate stored = export.getStartDate();
    return of(request, today, stored == null ? today : stored);
  }

  private static ExportSettings of(ExportRequest request, LocalDate today, LocalDate startDate) {
    boolean recurring = request.frequency() == Frequency.RECURRING;
    return new ExportSettings(
        request.dataType(),
        eventsOf(request),
        request.identifierPriority() == null ? List.of() : request.identifierPriority(),
        request.frequency(),
        request.frequency() == Frequency.ONE_TIME ? request.days(today) : null,
        request.everyHours(),
        recurring && request.startDate() == null ? startDate : request.startDate());
  }

  private static List<String> eventsOf(ExportRequest request) {
    return switch (request.dataType()) {
      case ALL_SYSTEM_EVENTS ->
          EventCatalogue.systemEvents().stream().map(SystemEvent::name).toList();
      case ENGAGEMENT_EVENTS -> EventCatalogue.engagementEvents();
      case SELECTED_EVENTS -> request.events();
      case USER_PROFILES -> ProfileRules.events(request.events());
    };
  }

  /** Writes the settings into the export. */
  public void applyTo(Export export) {
    export.change(dataType, events, identifierPriority);
    switch (frequency) {
      case ONE_TIME -> export.setDays(days);
      case RECURRING -> export.setRecurring(everyHours, startDate);
      case LIVE -> export.setLive();
    }
  }

  /** Whether the export has another schedule, so that its cycle starts anew. */
  public boolean restartsCycle(Export export) {
    return frequency != export.getFrequency()
        || frequency == Frequency.RECURRING
            && !(everyHours.equals(export.getEveryHours())
                && startDate.equals(export.getStartDate()));
  }
}

package io.sluice.export;

import io.sluice.catalogue.EventCatalogue;
import io.sluice.catalogue.SystemEvent;
import io.sluice.record.Identifier;
import java.time.LocalDate;
import java.util.List;

/** The settings that a request asks for which breaks no rule, with every default filled in. */
public record ExportSettings(
    DataType dataType,
    List<String> events,
    List<Identifier> identifierPriority,
    Schedule schedule) {

  /**
   * @param today in the account's time zone
   */
  public static ExportSettings of(ExportRequest request, LocalDate today) {
    return of(request, today, today);
  }

  /** The settings that the export is to have: a start date that is not given stays. */
  public static ExportSettings change(Export export, ExportRequest request, LocalDate today) {
    return of(request, today, export.getSchedule().startDate().orElse(today));
  }

  /**
   * @param start where the request names no start date
   */
  private static ExportSettings of(ExportRequest request, LocalDate today, LocalDate start) {
    return new ExportSettings(
        request.dataType(),
        eventsOf(request),
        request.identifierPriority() == null ? List.of() : request.identifierPriority(),
        scheduleOf(request, today, start));
  }

  private static Schedule scheduleOf(ExportRequest request, LocalDate today, LocalDate start) {
    return switch (request.frequency()) {
      case ONE_TIME -> new Schedule.Once(request.days(today));
      case RECURRING ->
          new Schedule.Every(
              request.everyHours(), request.startDate() == null ? start : request.startDate());
      case LIVE -> new Schedule.Live();
    };
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
    export.setSchedule(schedule);
  }

  /** True if the export has another schedule, so that its cycle starts anew. */
  public boolean restartsCycle(Export export) {
    return !schedule.equals(export.getSchedule());
  }
}

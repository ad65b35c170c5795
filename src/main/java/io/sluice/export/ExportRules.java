package io.sluice.export;

import io.sluice.problem.FieldError;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules of CleverTap's page for an export. Pure: it is told what day it is in the account's
 * time zone.
 */
public final class ExportRules {

  /** "You can export data up to the last 60 days." */
  public static final int MAX_DAYS = 60;

  /** Later than that, a date is a slip of the pen. */
  private static final int MAX_YEARS_AHEAD = 1;

  private final ExportRequest request;
  private final LocalDate today;
  private final List<FieldError> errors = new ArrayList<>();

  private ExportRules(ExportRequest request, LocalDate today) {
    this.request = request;
    this.today = today;
  }

  /** Every rule that the request breaks; empty when it may be created. */
  public static List<FieldError> broken(ExportRequest request, LocalDate today) {
    ExportRules rules = new ExportRules(request, today);
    rules.checkKind();
    rules.checkEvents();
    rules.checkPriority();
    rules.checkSchedule();
    return rules.errors;
  }

  /** The rules that days break which are given without an export. */
  public static List<FieldError> brokenDays(BackfillRequest request, LocalDate today) {
    ExportRules rules = new ExportRules(null, today);
    rules.checkDays(request.range(), request.from(), request.to());
    return rules.errors;
  }

  private void checkKind() {
    if (request.dataType() == DataType.USER_PROFILES && !ProfileRules.mayRun(request.frequency())) {
      error("frequency", request.frequency(), "must be ONE_TIME or RECURRING for USER_PROFILES");
    }
  }

  private void checkEvents() {
    List<String> events = request.events();
    boolean given = events != null && !events.isEmpty();
    if (request.dataType() == DataType.SELECTED_EVENTS && !given) {
      error("events", events, "must name at least one event when dataType is SELECTED_EVENTS");
    }
    if (!ProfileRules.mayNameEvents(request.dataType()) && given) {
      error("events", events, "must be absent unless dataType is SELECTED_EVENTS or USER_PROFILES");
    }
    if (given) {
      checkNames(events);
    }
  }

  private void checkNames(List<String> events) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < events.size(); i++) {
      String name = events.get(i);
      if (name.isBlank() || name.codePoints().anyMatch(ExportRules::isNoCharacter)) {
        error(
            "events[" + i + "]",
            name,
            "must be an event name without control characters and halves of surrogate pairs");
      } else if (!seen.add(name)) {
        error("events[" + i + "]", name, "stands in the list twice");
      }
    }
  }

  private static boolean isNoCharacter(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }

  private void checkPriority() {
    List<?> priority = request.identifierPriority();
    if (priority != null && new HashSet<>(priority).size() < priority.size()) {
      error("identifierPriority", priority, "names an identifier twice");
    }
  }

  private void checkSchedule() {
    if (request.frequency().takesDays()) {
      checkDays(request.range(), request.from(), request.to());
    } else {
      absent("range", request.range(), Frequency.ONE_TIME);
      absent("from", request.from(), Frequency.ONE_TIME);
      absent("to", request.to(), Frequency.ONE_TIME);
    }
    if (request.frequency().takesCycle()) {
      checkCycle();
    } else {
      absent("everyHours", request.everyHours(), Frequency.RECURRING);
      absent("startDate", request.startDate(), Frequency.RECURRING);
    }
  }

  private void absent(String field, Object value, Frequency needed) {
    if (value != null) {
      error(field, value, "must be absent unless frequency is " + needed);
    }
  }

  private void checkCycle() {
    Integer hours = request.everyHours();
    if (hours == null || hours < Cycle.MIN_HOURS || hours > Cycle.MAX_HOURS) {
      error(
          "everyHours", hours, "must be from %d to %d".formatted(Cycle.MIN_HOURS, Cycle.MAX_HOURS));
    }
    ProfileRules.checkEveryHours(request.dataType(), hours).ifPresent(errors::add);
    LocalDate start = request.startDate();
    if (start != null && start.isBefore(oldest())) {
      error("startDate", start, "must be within the last 60 days: " + oldest() + " or later");
    }
    if (start != null && start.isAfter(today.plusYears(MAX_YEARS_AHEAD))) {
      error(
          "startDate",
          start,
          "must be within a year from today: " + today.plusYears(MAX_YEARS_AHEAD) + " or earlier");
    }
  }

  private LocalDate oldest() {
    return today.minusDays(MAX_DAYS);
  }

  private void checkDays(RangePreset range, LocalDate from, LocalDate to) {
    if (range != null) {
      absentBeside("from", from);
      absentBeside("to", to);
      return;
    }
    checkFrom(from);
    checkTo(to);
    if (from != null && to != null) {
      checkRange(from, to);
    }
  }

  private void absentBeside(String field, Object value) {
    if (value != null) {
      error(field, value, "must be absent when range is given");
    }
  }

  private void checkFrom(LocalDate from) {
    if (from == null) {
      error("from", null, "is missing: the first day, as yyyy-MM-dd");
    } else if (from.isBefore(oldest())) {
      error("from", from, "must be within the last 60 days: " + oldest() + " or later");
    }
  }

  private void checkTo(LocalDate to) {
    if (to == null) {
      error("to", null, "is missing: the last day, as yyyy-MM-dd");
    } else if (to.isAfter(today)) {
      error(
          "to", to, "must not be in the future: today is " + today + " in the account's time zone");
    }
  }

  private void checkRange(LocalDate from, LocalDate to) {
    if (from.isAfter(to)) {
      error("from", from, "must not be after to, which is " + to);
    } else if (ChronoUnit.DAYS.between(from, to) >= MAX_DAYS) {
      error("to", to, "makes a range of more than 60 days from " + from);
    }
  }

  private void error(String field, Object value, String message) {
    errors.add(new FieldError(field, value, message));
  }
}

package io.sluice.export;

import io.sluice.problem.FieldError;
import java.util.List;
import java.util.Optional;

/**
 * The rules for exports of user profiles: people are found by their activity in an event, and a
 * recurring export brings who is new or has changed, at most once a day. Pure.
 */
final class ProfileRules {

  /** The default: somebody who has launched the app was active. */
  static final List<String> DEFAULT_EVENTS = List.of("App Launched");

  static final int MIN_HOURS = 24;

  private ProfileRules() {}

  /** True if profiles can be exported so often: looking for people takes too long to be live. */
  static boolean mayRun(Frequency frequency) {
    return switch (frequency) {
      case ONE_TIME, RECURRING -> true;
      case LIVE -> false;
    };
  }

  /** The events by which people are found. */
  static List<String> events(List<String> requested) {
    return requested == null || requested.isEmpty() ? DEFAULT_EVENTS : requested;
  }

  /** True if the request's list of events has a meaning for its data type. */
  static boolean mayNameEvents(DataType dataType) {
    return dataType == DataType.SELECTED_EVENTS || dataType == DataType.USER_PROFILES;
  }

  /** The fault in the hours between two runs; nothing unless profiles recur too often. */
  static Optional<FieldError> checkEveryHours(DataType dataType, Integer everyHours) {
    boolean tooOften =
        dataType == DataType.USER_PROFILES && everyHours != null && everyHours < MIN_HOURS;
    return tooOften
        ? Optional.of(
            new FieldError(
                "everyHours",
                everyHours,
                "must be 24 for USER_PROFILES: profiles are exported at most once in 24 hours"))
        : Optional.empty();
  }
}

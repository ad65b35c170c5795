package io.sluice.export.rejection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of a run's rejections are meant; null means any.
 *
 * @param reason a code
 * @param event the name of the slice's event
 * @param day of the slice, in the account's time zone
 */
public record RejectionFilter(String reason, String event, LocalDate day) {

  public static final RejectionFilter ALL = new RejectionFilter(null, null, null);

  public RejectionFilter {
    reason = storable(reason);
    event = storable(event);
  }

  /** PostgreSQL refuses a NUL, and nothing that is stored has one. */
  private static String storable(String text) {
    return text == null ? null : text.replace('\0', '\ufffd');
  }

  /** Conditions on the tables {@code rejection} and {@code slice}, each with a leading and. */
  String conditions() {
    return reasonCondition() + sliceConditions();
  }

  String reasonCondition() {
    return reason == null ? "" : " and rejection.reason = ?";
  }

  String sliceConditions() {
    return (event == null ? "" : " and slice.event_name = ?")
        + (day == null ? "" : " and slice.slice_day = ?");
  }

  boolean isOfSlices() {
    return event != null || day != null;
  }

  /** The values of these conditions after those of others. */
  Object[] values(Object... before) {
    List<Object> values = new ArrayList<>(List.of(before));
    for (Object value : new Object[] {reason, event, day}) {
      if (value != null) {
        values.add(value);
      }
    }
    return values.toArray();
  }
}

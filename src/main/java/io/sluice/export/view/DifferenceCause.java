package io.sluice.export.view;

/** The likely cause of what lies between CleverTap's count and what was read. */
public enum DifferenceCause {
  /** There is no difference. */
  IDENTICAL,
  /** Not everything is read yet. */
  NOT_FINISHED,
  /** CleverTap counts the event but does not export it through its API. */
  EVENT_REFUSED,
  /** CleverTap gave no count. */
  COUNT_NOT_AVAILABLE,
  /**
   * More is counted than was read, on a recent day: events arrive late, and later runs read them.
   */
  LATE_EVENTS,
  /** More is counted than was read, on a day that is past that: a backfill would read it again. */
  COUNTED_MORE,
  /** More was read than is counted: CleverTap's count lags behind, or leaves events out. */
  COUNTED_LESS
}

package io.sluice.export.lifecycle;

import java.time.Instant;

/** When recurring and live exports run next. Both calls take part in the caller's transaction. */
public interface ExportCalendar {

  /**
   * The export's next run starts at that time, whatever was planned before. While its time has just
   * come, the next one follows from its settings instead.
   */
  void plan(long exportId, Instant at);

  /** The export runs no more. Does nothing when nothing was planned. */
  void cancel(long exportId);
}

package io.sluice.export.job.reader;

import io.sluice.run.Slice;

/** CleverTap lost the cursor of a slice again and again. Another try, later, may succeed. */
public class SliceUnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SliceUnreadableException(Slice slice, int openings, Throwable last) {
    super(
        "CleverTap lost the cursor of %s on %s %d times; the last time: %s"
            .formatted(slice.getEventName(), slice.getDay(), openings, last.getMessage()),
        last);
  }
}

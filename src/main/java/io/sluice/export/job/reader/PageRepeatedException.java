package io.sluice.export.job.reader;

import io.sluice.run.Slice;

/** The chain of cursors has come back to a page that was read before the stop. */
class PageRepeatedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PageRepeatedException(Slice slice) {
    super(
        "A page of %s on %s holds only records that were read before"
            .formatted(slice.getEventName(), slice.getDay()));
  }
}

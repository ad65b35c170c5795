package io.sluice.export.job.reader;

import io.sluice.run.Slice;

/** A cursor gave another page than before the stop: positions in it mean nothing any more. */
class PageChangedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PageChangedException(Slice slice) {
    super(
        "The page of %s on %s is not the one that was read before the stop"
            .formatted(slice.getEventName(), slice.getDay()));
  }
}

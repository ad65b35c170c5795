package io.sluice.export.job.slice;

import io.sluice.segment.SegmentSource;

/** Segment does not know the partner's write key: it would drop every message without a word. */
public class WriteKeyUnknownException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public WriteKeyUnknownException(SegmentSource destination) {
    super(
        "Segment does not know the write key of partner %d in region %s; nothing was sent"
            .formatted(destination.partnerId(), destination.region()));
  }
}

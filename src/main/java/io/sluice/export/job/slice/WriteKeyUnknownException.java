package io.sluice.export.job.slice;

import io.sluice.destination.PartnerSource;

/** Segment does not know the partner's write key: it would drop every message without a word. */
public class WriteKeyUnknownException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public WriteKeyUnknownException(PartnerSource source) {
    super(
        "Segment does not know the write key of partner %d in %s; nothing was sent"
            .formatted(source.partnerId(), source.place()));
  }
}

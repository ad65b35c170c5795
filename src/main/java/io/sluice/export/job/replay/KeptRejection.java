package io.sluice.export.job.replay;

import io.sluice.export.rejection.PendingRejection;
import io.sluice.record.Identifier;
import io.sluice.record.PageRecord;
import io.sluice.record.RejectionCode;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;

/**
 * A rejection to be delivered: a page of its own. A long payload is read only when it is asked for,
 * for there may be many of them.
 */
final class KeptRejection implements PageRecord {

  private final PendingRejection rejection;
  private final LongFunction<String> longPayload;
  private byte[] page;

  KeptRejection(PendingRejection rejection, LongFunction<String> longPayload) {
    this.rejection = rejection;
    this.longPayload = longPayload;
  }

  PendingRejection pending() {
    return rejection;
  }

  @Override
  public byte[] page() {
    if (page == null) {
      String kept = rejection.payload();
      String payload = kept != null ? kept : longPayload.apply(rejection.id());
      page = payload.getBytes(StandardCharsets.UTF_8);
    }
    return page;
  }

  @Override
  public int start() {
    return 0;
  }

  @Override
  public int end() {
    return page().length;
  }

  /** Shows when the record is read with the settings of now. */
  @Override
  public RejectionCode rejection() {
    return null;
  }

  /** Shows likewise. */
  @Override
  public String identifier(Identifier which) {
    return null;
  }
}

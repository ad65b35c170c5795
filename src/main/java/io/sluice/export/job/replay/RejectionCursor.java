package io.sluice.export.job.replay;

import io.sluice.export.rejection.PendingRejection;
import io.sluice.intake.Position;
import io.sluice.intake.RecordCursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rejections in the order of their ids. A position is the id before a page; it never grows old. */
final class RejectionCursor implements RecordCursor<KeptRejection> {

  private final RejectionIntake intake;
  private long before;
  private long last;

  RejectionCursor(RejectionIntake intake, long after) {
    this.intake = intake;
    this.before = after;
    this.last = after;
  }

  @Override
  public Optional<List<KeptRejection>> nextPage() {
    List<PendingRejection> page =
        intake.rejections().pending(intake.slice(), intake.exportId(), last);
    if (page.isEmpty()) {
      return Optional.empty();
    }
    before = last;
    last = page.get(page.size() - 1).id();
    return Optional.of(page.stream().map(this::kept).toList());
  }

  private KeptRejection kept(PendingRejection rejection) {
    return new KeptRejection(rejection, intake.rejections()::payload);
  }

  @Override
  public Position position() {
    return new Position(Long.toString(before), Instant.EPOCH);
  }

  @Override
  public void close() {
    // nothing is held between two pages
  }
}

package io.sluice.export.job.replay;

import io.sluice.delivery.StopSignal;
import io.sluice.export.rejection.ReplayRepository;
import io.sluice.intake.Count;
import io.sluice.intake.Intake;
import io.sluice.intake.IntakeKind;
import io.sluice.intake.Offer;
import io.sluice.intake.Position;
import io.sluice.intake.RecordCursor;
import io.sluice.intake.SliceQuery;
import io.sluice.run.Slice;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rejections that one slice of a replay takes, as an intake: of whatever it is asked, it gives
 * those of that slice that have no outcome. They are kept here, so that no position is ever lost.
 */
record RejectionIntake(ReplayRepository rejections, Slice slice, long exportId)
    implements Intake<KeptRejection> {

  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  @Override
  public IntakeKind kind() {
    return IntakeKind.REJECTIONS;
  }

  @Override
  public Offer offers(SliceQuery query) {
    return new Offer.Offered();
  }

  @Override
  public RecordCursor<KeptRejection> open(SliceQuery query, StopSignal stop) {
    return new RejectionCursor(this, 0);
  }

  @Override
  public Optional<RecordCursor<KeptRejection>> resume(
      SliceQuery query, Position position, StopSignal stop) {
    return ID.matcher(position.text()).matches()
        ? Optional.of(new RejectionCursor(this, Long.parseLong(position.text())))
        : Optional.empty();
  }

  @Override
  public Count count(SliceQuery query, StopSignal stop) {
    return new Count.Refused("Rejections are kept here; nobody else counts them");
  }
}

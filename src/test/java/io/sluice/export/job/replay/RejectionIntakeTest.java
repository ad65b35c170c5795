package io.sluice.export.job.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.delivery.StopSignal;
import io.sluice.export.Samples;
import io.sluice.export.job.slice.Works;
import io.sluice.export.rejection.PendingRejection;
import io.sluice.export.rejection.ReplayRepository;
import io.sluice.intake.Count;
import io.sluice.intake.IntakeKind;
import io.sluice.intake.Offer;
import io.sluice.intake.Position;
import io.sluice.intake.RecordCursor;
import io.sluice.intake.SliceQuery;
import io.sluice.run.Slice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Five rejections are kept, of which the books give two at a time; the payload of 3 is long. */
class RejectionIntakeTest {

  private final KeptHere kept = new KeptHere();
  private final RejectionIntake intake = new RejectionIntake(kept, Works.slice(), 5);
  private final SliceQuery query =
      Works.run(Samples.partner(), StopSignal.NEVER).query("App Launched", Samples.DAY);

  @Test
  void allAreGivenInTheirOrder() {
    assertThat(all(new RejectionRecords(intake.open(query, StopSignal.NEVER))))
        .containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void aPositionGivesItsPageOnceMore() {
    RecordCursor<KeptRejection> cursor = intake.open(query, StopSignal.NEVER);
    cursor.nextPage();
    cursor.nextPage();

    RecordCursor<KeptRejection> resumed =
        intake.resume(query, cursor.position(), StopSignal.NEVER).orElseThrow();

    assertThat(all(new RejectionRecords(resumed))).containsExactly(3L, 4L, 5L);
  }

  @Test
  void aPositionOfAnotherIntakeIsNotResumed() {
    Position ofCleverTap = new Position("ZyZj%3D", Samples.NOW);

    assertThat(intake.resume(query, ofCleverTap, StopSignal.NEVER)).isEmpty();
  }

  @Test
  void aLongPayloadIsReadOnlyWhenItIsAskedFor() {
    RejectionRecords records = new RejectionRecords(intake.open(query, StopSignal.NEVER));
    records.next();
    records.next();
    KeptRejection third = records.next();

    assertThat(kept.payloads).isEmpty();
    assertThat(text(third)).isEqualTo("{\"long\":3}");
    assertThat(third.start()).isZero();
    assertThat(third.end()).isEqualTo(10);
    assertThat(kept.payloads).containsExactly(3L);
  }

  @Test
  void nobodyElseCountsThem() {
    assertThat(intake.kind()).isEqualTo(IntakeKind.REJECTIONS);
    assertThat(intake.offers(query)).isEqualTo(new Offer.Offered());
    assertThat(intake.count(query, StopSignal.NEVER)).isInstanceOf(Count.Refused.class);
  }

  @Test
  void aRestartNeedsNoCheckpoint() {
    RejectionRecords records = new RejectionRecords(intake.open(query, StopSignal.NEVER));
    records.next();

    assertThat(records.checkpoint()).isEqualTo(Optional.empty());
  }

  private static List<Long> all(RejectionRecords records) {
    List<Long> ids = new ArrayList<>();
    for (KeptRejection next = records.next(); next != null; next = records.next()) {
      ids.add(next.pending().id());
    }
    return ids;
  }

  private static String text(KeptRejection record) {
    int length = record.end() - record.start();
    return new String(record.page(), record.start(), length, StandardCharsets.UTF_8);
  }

  private static final class KeptHere extends ReplayRepository {

    final List<Long> payloads = new ArrayList<>();

    @Override
    public List<PendingRejection> pending(Slice slice, long exportId, long afterId) {
      return LongStream.rangeClosed(afterId + 1, 5)
          .limit(2)
          .mapToObj(
              id ->
                  new PendingRejection(id, 9, "m" + id, id == 3 ? null : "{}", Samples.NOW, false))
          .toList();
    }

    @Override
    public String payload(long rejectionId) {
      payloads.add(rejectionId);
      return "{\"long\":" + rejectionId + "}";
    }
  }
}

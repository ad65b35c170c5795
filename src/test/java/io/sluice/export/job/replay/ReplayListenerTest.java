package io.sluice.export.job.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.delivery.StopSignal;
import io.sluice.export.Fields;
import io.sluice.export.Samples;
import io.sluice.export.job.slice.FakeDestination;
import io.sluice.export.job.slice.FakeStep;
import io.sluice.export.job.slice.Works;
import io.sluice.export.rejection.ReplayBooks;
import io.sluice.export.rejection.ReplayOutcome;
import io.sluice.run.Run;
import io.sluice.run.Slice;
import io.sluice.run.books.PersonBooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayListenerTest {

  private final List<String> written = new ArrayList<>();

  /** A later run's rejection of the same person is newer, and must not pass for delivered. */
  @Test
  void peopleAreFiledUnderTheRunThatReadThem() {
    Run replay = Fields.set(Run.replay(Samples.run(9), Samples.NOW), "id", 12L);
    ReplayWork work =
        ReplayWork.of(
            Works.context(replay, StopSignal.NEVER, new FakeDestination()), Works.slice());
    work.people().put(77L, new ReplayWork.DeliveredPerson(1001, 2002));
    ReplayListener listener = Fields.set(new ReplayListener(), "step", new FakeStep(work));
    listener.books = new Outcomes();
    listener.people = new People();

    listener.afterChunk();

    assertThat(written).containsExactly("settle {}", "deliver by run 9 {1001=2002}");
  }

  private final class Outcomes extends ReplayBooks {
    Outcomes() {
      super(null);
    }

    @Override
    public void settle(Slice slice, Map<Long, ReplayOutcome> outcomes) {
      written.add("settle " + outcomes);
    }
  }

  private final class People extends PersonBooks {
    People() {
      super(null);
    }

    @Override
    public void deliver(long exportId, long runId, Map<Long, Long> contentOfPerson) {
      written.add("deliver by run " + runId + " " + contentOfPerson);
    }
  }
}

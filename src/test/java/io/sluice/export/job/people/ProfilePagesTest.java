package io.sluice.export.job.people;

import static io.sluice.export.job.slice.CleverTapStub.OPEN;
import static io.sluice.export.job.slice.CleverTapStub.cursor;
import static io.sluice.export.job.slice.CleverTapStub.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.clevertap.CleverTapIntakes;
import io.sluice.delivery.StopSignal;
import io.sluice.export.Fields;
import io.sluice.export.Samples;
import io.sluice.export.job.reader.SliceCheckpoint;
import io.sluice.export.job.reader.SlicePages;
import io.sluice.export.job.slice.CleverTapStub;
import io.sluice.export.job.slice.SettledPeople;
import io.sluice.export.job.slice.Works;
import io.sluice.intake.Position;
import io.sluice.record.ProfileRecord;
import io.sluice.run.Slice;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A slice of people goes on at a checkpoint: u1 is settled, the cursor c2 leads on. */
class ProfilePagesTest {

  private final CleverTapStub cleverTap = new CleverTapStub();
  private final Slice slice = Fields.set(Works.slice(), "read", 1L);
  private final SettledPeople settled = SettledPeople.nobody(false);

  @AfterEach
  void close() {
    cleverTap.close();
  }

  /** Handed out again, its people would count as read and skipped. */
  @Test
  void aCycleToAPageFromBeforeTheRestartIsOpenedAgain() {
    settle(slice, "u1");
    cleverTap
        .on(OPEN, cursor("d1"))
        .on("c1", page("c2", person("u1")))
        .on("c2", page("c1", person("u2")))
        .on("d1", page(null, person("u1"), person("u2"), person("u3")));

    assertThat(goOn()).containsExactly("u2", "u1", "u2", "u3");
    assertThat(cleverTap.asked).containsExactly("c2", "c1", OPEN, "d1");
  }

  @Test
  void aPageOfPeopleWhomAnotherSliceSettledIsNoCycle() {
    settle(slice, "u1");
    settle(Samples.slice(101, 9, "Charged"), "u3");
    cleverTap.on("c2", page("c3", person("u2"))).on("c3", page(null, person("u3")));

    assertThat(goOn()).containsExactly("u2", "u3");
    assertThat(cleverTap.asked).containsExactly("c2", "c3");
  }

  private void settle(Slice by, String identity) {
    ProfileRecord record = Profiles.record(person(identity));
    settled.add(by.getEventName(), by.getDay(), work().person(record));
  }

  private ProfileWork work() {
    return ProfileWork.of(Works.run(Samples.partner(), StopSignal.NEVER), slice, settled);
  }

  private List<String> goOn() {
    ProfileWork work = work();
    SliceCheckpoint at = new SliceCheckpoint(new Position("c2", Samples.NOW), 0, 1);
    List<String> met = new ArrayList<>();
    Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    try (SlicePages<ProfileRecord> pages =
        new SlicePages<>(
            CleverTapIntakes.profiles(cleverTap.client(), Runnable::run, clock),
            new KnownProfiles(work, null),
            work,
            Optional.of(at),
            clock)) {
      for (ProfileRecord record = pages.next(); record != null; record = pages.next()) {
        ProfileProcessor.process(work, record);
        met.add(record.identity());
      }
    }
    return met;
  }

  private static String person(String identity) {
    return "{\"identity\":\"" + identity + "\",\"objectId\":\"o-" + identity + "\"}";
  }
}

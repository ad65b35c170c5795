package io.sluice.it.export;

import static io.sluice.it.world.Installation.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.it.world.Api;
import io.sluice.it.world.Delivered;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.ExportView;
import io.sluice.it.world.Installation;
import io.sluice.it.world.SharedInstallation;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The widest export there is: 22 events on 60 days, with few records each and often none. */
@ExtendWith(SharedInstallation.class)
class ManySlicesIT {
  private static final int DAYS = 60;

  @Test
  void thirteenHundredSlicesAreDelivered(Installation installation) {
    String[] events =
        IntStream.rangeClosed(1, SharedInstallation.QUIET_EVENTS)
            .mapToObj(SharedInstallation::quiet)
            .toArray(String[]::new);
    LocalDate to = daysAgo(1);
    LocalDate from = to.minusDays(DAYS - 1);
    long records =
        events.length * from.datesUntil(to.plusDays(1)).mapToLong(d -> d.toEpochDay() % 4).sum();
    Api api = installation.api();

    ExportView done =
        api.awaitDone(api.createExport(ExportRequest.of(installation.partner(), from, to, events)));

    Delivered.completely(installation, done, records);
    assertThat(api.slices(done.lastRun().id()))
        .hasSize(events.length * DAYS)
        .allSatisfy(slice -> assertThat(slice.read()).isEqualTo(slice.counted()));
  }
}

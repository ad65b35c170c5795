package io.sluice.clevertap;

import io.sluice.intake.FetchThreads;
import io.sluice.intake.Intakes;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;

/** CleverTap's intakes as the server makes them, for tests of other packages. */
public final class CleverTapIntakes {

  private CleverTapIntakes() {}

  public static EventIntake events(CleverTapClient client, Executor executor, Clock clock) {
    return wired(new EventIntake(), client, executor, clock);
  }

  public static ProfileIntake profiles(CleverTapClient client, Executor executor, Clock clock) {
    return wired(new ProfileIntake(), client, executor, clock);
  }

  public static Intakes both(CleverTapClient client, Executor executor, Clock clock) {
    return new Intakes(
        List.of(events(client, executor, clock)), List.of(profiles(client, executor, clock)));
  }

  private static <I extends ApiIntake<?>> I wired(
      I intake, CleverTapClient client, Executor executor, Clock clock) {
    intake.client = client;
    intake.threads =
        new FetchThreads() {
          @Override
          public Executor executor() {
            return executor;
          }
        };
    intake.clock = clock;
    return intake;
  }
}

package io.sluice.clevertap;

import io.sluice.clevertap.call.EventQuery;
import io.sluice.delivery.StopSignal;
import io.sluice.intake.AccountAccess;
import io.sluice.record.ProfileRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executor;

/** The people who were active in an event, by CleverTap's API. */
@ApplicationScoped
public class ProfileIntake extends ApiIntake<ProfileRecord> {

  private static final Duration CURSOR_LIFE = Duration.ofDays(4);

  @Override
  Duration cursorLife() {
    return CURSOR_LIFE;
  }

  @Override
  String openCursor(AccountAccess account, EventQuery query, StopSignal stop) {
    return client.openProfiles(account, query, stop);
  }

  @Override
  CursorWalk<ProfilePage> walk(
      AccountAccess account, String cursor, Executor executor, StopSignal stop) {
    return CursorWalk.ofProfiles(client, account, cursor, executor, stop);
  }

  @Override
  long records(AccountAccess account, EventQuery query, StopSignal stop) {
    return client.countProfiles(account, query, stop);
  }
}

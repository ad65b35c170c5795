package io.sluice.clevertap;

import io.sluice.clevertap.call.EventQuery;
import io.sluice.delivery.StopSignal;
import io.sluice.intake.AccountAccess;
import io.sluice.intake.RecordCursor;
import io.sluice.intake.SliceQuery;
import io.sluice.record.EventRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;

/** Events by CleverTap's API. */
@ApplicationScoped
public class EventIntake extends ApiIntake<EventRecord> {

  private static final Duration CURSOR_LIFE = Duration.ofHours(4);

  @Override
  Duration cursorLife() {
    return CURSOR_LIFE;
  }

  @Override
  String openCursor(AccountAccess account, EventQuery query, StopSignal stop) {
    return client.open(account, query, stop);
  }

  @Override
  CursorWalk<EventPage> walk(
      AccountAccess account, String cursor, Executor executor, StopSignal stop) {
    return CursorWalk.ofEvents(client, account, cursor, executor, stop);
  }

  @Override
  long records(AccountAccess account, EventQuery query, StopSignal stop) {
    return client.count(account, query, stop);
  }

  @Override
  public RecordCursor<EventRecord> sample(SliceQuery query, StopSignal stop) {
    Instant openedAt = clock.instant();
    String cursor = client.openSample(query.account(), question(query), stop);
    return new SampleCursor(client, query.account(), cursor, openedAt, stop);
  }
}

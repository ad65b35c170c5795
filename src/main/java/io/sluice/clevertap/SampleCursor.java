package io.sluice.clevertap;

import io.sluice.delivery.StopSignal;
import io.sluice.intake.AccountAccess;
import io.sluice.intake.Position;
import io.sluice.intake.RecordCursor;
import io.sluice.record.EventRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The first small pages of a slice, each fetched only when it is asked for. */
final class SampleCursor implements RecordCursor<EventRecord> {

  private final CleverTapClient client;
  private final AccountAccess account;
  private final Instant openedAt;
  private final StopSignal stop;

  private String cursor;
  private Optional<String> next;

  SampleCursor(
      CleverTapClient client,
      AccountAccess account,
      String cursor,
      Instant openedAt,
      StopSignal stop) {
    this.client = client;
    this.account = account;
    this.openedAt = openedAt;
    this.stop = stop;
    this.cursor = cursor;
    this.next = Optional.of(cursor);
  }

  @Override
  public Optional<List<EventRecord>> nextPage() {
    if (next.isEmpty()) {
      return Optional.empty();
    }
    EventPage page = client.page(account, next.get(), stop);
    cursor = next.get();
    next = page.nextCursor();
    return Optional.of(page.records());
  }

  @Override
  public Position position() {
    return new Position(cursor, openedAt);
  }

  @Override
  public void close() {
    // nothing is under way
  }
}

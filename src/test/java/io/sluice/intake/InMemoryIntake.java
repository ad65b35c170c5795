package io.sluice.intake;

import io.sluice.delivery.StopSignal;
import io.sluice.record.EventRecord;
import io.sluice.record.StoredRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An intake without any service behind it: the pages that a test gave it, the same for all days.
 */
public final class InMemoryIntake implements Intake<EventRecord> {

  private static final String PREFIX = "page-";

  private final IntakeKind kind;
  private final List<List<EventRecord>> pages = new ArrayList<>();

  /** The questions that were asked, in order. */
  public final List<String> asked = new ArrayList<>();

  /** The number of cursors that are open. */
  public int open;

  /** True if it resumes at its positions. */
  public boolean remembers = true;

  /** The number of the next questions for the last page that find their position lost. */
  public int losesLastPage;

  private Offer offer = new Offer.Offered();
  private Count count = new Count.Of(0);

  public InMemoryIntake(IntakeKind kind) {
    this.kind = kind;
  }

  /** Adds a page with a record for each number; equal numbers make identical records. */
  public InMemoryIntake page(int... records) {
    pages.add(IntStream.of(records).mapToObj(InMemoryIntake::record).toList());
    return this;
  }

  public InMemoryIntake refusing(String reason) {
    offer = new Offer.Refused(reason);
    return this;
  }

  public InMemoryIntake counting(Count answer) {
    count = answer;
    return this;
  }

  private static EventRecord record(int n) {
    String json =
        "{\"profile\":{\"identity\":\"u1\"},\"ts\":20261120101500,\"event_props\":{\"n\":%d}}"
            .formatted(n);
    return StoredRecord.event(json.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public IntakeKind kind() {
    return kind;
  }

  @Override
  public Offer offers(SliceQuery query) {
    asked.add("offers " + query.eventName() + " " + query.day());
    return offer;
  }

  @Override
  public RecordCursor<EventRecord> open(SliceQuery query, StopSignal stop) {
    asked.add("open");
    return new Cursor(0);
  }

  @Override
  public Optional<RecordCursor<EventRecord>> resume(
      SliceQuery query, Position position, StopSignal stop) {
    asked.add("resume " + position.text());
    return remembers && position.text().startsWith(PREFIX)
        ? Optional.of(new Cursor(Integer.parseInt(position.text().substring(PREFIX.length()))))
        : Optional.empty();
  }

  @Override
  public Count count(SliceQuery query, StopSignal stop) {
    asked.add("count " + query.eventName() + " " + query.day());
    return count;
  }

  private final class Cursor implements RecordCursor<EventRecord> {

    private int next;
    private int last;

    Cursor(int first) {
      next = first;
      last = first;
      open++;
    }

    @Override
    public Optional<List<EventRecord>> nextPage() {
      if (next == pages.size()) {
        return Optional.empty();
      }
      if (next == pages.size() - 1 && losesLastPage > 0) {
        losesLastPage--;
        throw new PositionLostException(PREFIX + next + " is lost");
      }
      last = next++;
      return Optional.of(pages.get(last));
    }

    @Override
    public Position position() {
      return new Position(PREFIX + last, Instant.EPOCH);
    }

    @Override
    public void close() {
      open--;
    }
  }
}

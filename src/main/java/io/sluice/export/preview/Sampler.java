package io.sluice.export.preview;

import io.sluice.account.Account;
import io.sluice.delivery.StopSignal;
import io.sluice.export.Export;
import io.sluice.intake.Intake;
import io.sluice.intake.NotOfferedException;
import io.sluice.intake.Offer;
import io.sluice.intake.RecordCursor;
import io.sluice.intake.SliceQuery;
import io.sluice.problem.ConflictException;
import io.sluice.record.EventRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks for the first records of an export: day by day, and each day event by event. One preview,
 * one thread.
 */
final class Sampler {

  static final int MOST_RECORDS = 10;

  /** CleverTap makes a cursor in seconds, and somebody waits. */
  static final int MOST_OPENINGS = 10;

  /** Refused openings included, which take no time: engagement events are refused in a row. */
  static final int MOST_QUESTIONS = 40;

  /** A page may be empty although the chain goes on. */
  private static final int MOST_PAGES_OF_A_CURSOR = 3;

  private final Intake<EventRecord> intake;
  private final Export export;
  private final Account account;
  private final StopSignal stop;
  private final PreviewItems items;
  private final List<Preview.LookedAt> lookedAt = new ArrayList<>();
  private final Set<String> refused = new HashSet<>();
  private int opened;
  private boolean complete = true;

  Sampler(Intake<EventRecord> intake, Export export, PreviewItems items, StopSignal stop) {
    this.intake = intake;
    this.export = export;
    this.account = export.getPartner().getAccount();
    this.stop = stop;
    this.items = items;
  }

  /**
   * @throws ConflictException if CleverTap exports none of the events that were asked for
   */
  Preview sample(List<LocalDate> days) {
    days.forEach(day -> export.getEvents().forEach(event -> look(event, day)));
    if (!lookedAt.isEmpty() && lookedAt.stream().allMatch(look -> look.reason() != null)) {
      throw new ConflictException(
          lookedAt.stream().map(Preview.LookedAt::reason).collect(Collectors.joining("; ")));
    }
    return new Preview(
        items.list(), lookedAt, complete, ReservedColumns.warnings(items.messages()));
  }

  private void look(String event, LocalDate day) {
    if (refused.contains(event)) {
      return;
    }
    if (items.isFull() || opened == MOST_OPENINGS || lookedAt.size() == MOST_QUESTIONS) {
      complete = false;
      return;
    }
    SliceQuery query = new SliceQuery(account.access(), event, day, account.getZone());
    if (intake.offers(query) instanceof Offer.Refused no) {
      refuse(event, day, no.reason());
    } else {
      open(query);
    }
  }

  private void open(SliceQuery query) {
    try (RecordCursor<EventRecord> cursor = intake.sample(query, stop)) {
      List<EventRecord> page = firstPage(cursor);
      opened++;
      items.add(query.eventName(), query.day(), page);
      lookedAt.add(new Preview.LookedAt(query.eventName(), query.day(), page.size(), null));
    } catch (NotOfferedException e) {
      refuse(query.eventName(), query.day(), e.getMessage());
    }
  }

  private void refuse(String event, LocalDate day, String reason) {
    refused.add(event);
    lookedAt.add(new Preview.LookedAt(event, day, 0, reason));
  }

  private static List<EventRecord> firstPage(RecordCursor<EventRecord> cursor) {
    List<EventRecord> page = List.of();
    for (int pages = 0; page.isEmpty() && pages < MOST_PAGES_OF_A_CURSOR; pages++) {
      Optional<List<EventRecord>> next = cursor.nextPage();
      if (next.isEmpty()) {
        return page;
      }
      page = next.get();
    }
    return page;
  }
}

package io.sluice.export.preview;

import io.sluice.clevertap.CleverTapClient;
import io.sluice.clevertap.EventPage;
import io.sluice.clevertap.call.EventQuery;
import io.sluice.delivery.StopSignal;
import io.sluice.export.Export;
import io.sluice.intake.AccountAccess;
import io.sluice.intake.EventRefusedException;
import io.sluice.intake.UnknownEventException;
import io.sluice.problem.ConflictException;
import io.sluice.record.EventRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

  private final CleverTapClient cleverTap;
  private final Export export;
  private final AccountAccess account;
  private final StopSignal stop;
  private final PreviewItems items;
  private final List<Preview.LookedAt> lookedAt = new ArrayList<>();
  private final Set<String> refused = new HashSet<>();
  private int opened;
  private boolean complete = true;

  Sampler(CleverTapClient cleverTap, Export export, StopSignal stop) {
    this.cleverTap = cleverTap;
    this.export = export;
    this.account = export.getPartner().getAccount().access();
    this.stop = stop;
    this.items = new PreviewItems(export);
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
    try {
      List<EventRecord> page = firstPage(event, day);
      opened++;
      items.add(event, day, page);
      lookedAt.add(new Preview.LookedAt(event, day, page.size(), null));
    } catch (EventRefusedException | UnknownEventException e) {
      refused.add(event);
      lookedAt.add(new Preview.LookedAt(event, day, 0, e.getMessage()));
    }
  }

  private List<EventRecord> firstPage(String event, LocalDate day) {
    String cursor = cleverTap.openSample(account, new EventQuery(event, day, day), stop);
    EventPage page = cleverTap.page(account, cursor, stop);
    for (int pages = 1; isEmptyAndGoesOn(page) && pages < MOST_PAGES_OF_A_CURSOR; pages++) {
      page = cleverTap.page(account, page.nextCursor().get(), stop);
    }
    return page.records();
  }

  private static boolean isEmptyAndGoesOn(EventPage page) {
    return page.records().isEmpty() && page.nextCursor().isPresent();
  }
}

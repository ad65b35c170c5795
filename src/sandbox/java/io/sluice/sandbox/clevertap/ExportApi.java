package io.sluice.sandbox.clevertap;

import com.sun.net.httpserver.HttpExchange;
import io.sluice.sandbox.data.ExportFlags;
import io.sluice.sandbox.data.Mix;
import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.data.Selection;
import io.sluice.sandbox.data.SlotOrder;
import io.sluice.sandbox.http.Faults;
import io.sluice.sandbox.http.HttpReply;
import io.sluice.sandbox.http.Query;
import io.sluice.sandbox.http.RefusedException;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code /1/events.json} and {@code /1/profiles.json}: POST opens a cursor, GET gives its pages.
 */
final class ExportApi implements AccountApi {
  /** Results come from 23 shards; below one record a shard, everything comes at once. */
  private static final int SHARDS = 23;

  private static final int MAX_BATCH_SIZE = 5_000;

  /** Weak: no source names the default. */
  private static final int DEFAULT_BATCH_SIZE = 1_000;

  private final String name;
  private final SandboxData data;
  private final PageSource pages;
  private final SelectionReader selections;
  private final CursorLife life;
  private final CleverTapCounters counters;
  private final Faults<CleverTapFault> faults;
  private final AtomicLong opened = new AtomicLong();

  ExportApi(String name, PageSource pages, CleverTapParts parts) {
    this.name = name;
    this.pages = pages;
    this.data = parts.data();
    this.selections = parts.selections();
    this.life = parts.life();
    this.counters = parts.counters();
    this.faults = parts.faults();
  }

  @Override
  public HttpReply handle(HttpExchange exchange, SandboxAccount account, Query query)
      throws IOException {
    return switch (exchange.getRequestMethod()) {
      case "POST" -> open(exchange, account, query);
      case "GET" -> page(account, query);
      default -> throw CleverTapReplies.badRequest("Method not allowed");
    };
  }

  private HttpReply open(HttpExchange exchange, SandboxAccount account, Query query)
      throws IOException {
    Selection selection = selections.read(exchange, account);
    if (name.equals("events") && data.refused().contains(selection.event())) {
      return CleverTapReplies.EXPORT_NOT_ALLOWED;
    }
    long chain = Mix.mix(selection.seenAt().toEpochMilli(), opened.incrementAndGet());
    Cursor cursor =
        new Cursor(
            name,
            account.accountId(),
            selection,
            batchSize(query),
            ExportFlags.of(query).bits(),
            Mix.mix(data.seed(), chain),
            0,
            0);
    counters.openings().opened(selection);
    return HttpReply.json(
        200, "{\"status\":\"success\",\"cursor\":\"" + CursorCodec.encode(cursor) + "\"}");
  }

  private static int batchSize(Query query) {
    try {
      int size = query.decoded("batch_size").map(Integer::parseInt).orElse(DEFAULT_BATCH_SIZE);
      if (size > 0 && size <= MAX_BATCH_SIZE) {
        return size;
      }
    } catch (NumberFormatException e) {
      // Refused below, as any other bad size is.
    }
    throw CleverTapReplies.badRequest("batch_size must be a number up to " + MAX_BATCH_SIZE);
  }

  private HttpReply page(SandboxAccount account, Query query) {
    Cursor cursor =
        query
            .verbatim("cursor")
            .flatMap(CursorCodec::decode)
            .filter(mine -> mine.api().equals(name))
            .filter(mine -> mine.accountId().equals(account.accountId()))
            .orElseThrow(() -> new RefusedException(CleverTapReplies.INCORRECT_USAGE));
    if (!life.use(cursor)) {
      return CleverTapReplies.CURSOR_INVALIDATED;
    }
    counters.pages().increment();
    return new PageFaults(faults, life).before(cursor).orElseGet(() -> page(account, cursor));
  }

  private HttpReply page(SandboxAccount account, Cursor cursor) {
    PageSource.Records records =
        pages.records(account, cursor.selection(), ExportFlags.of(cursor.flags()));
    int pageSize = pageSize(cursor.batchSize(), records.total());
    ChainPlan plan = ChainPlan.of(records.total(), pageSize, planHash(cursor.selection()));
    return switch (plan.kind(cursor.step())) {
      case BARE -> PageReply.BARE;
      case EMPTY -> PageReply.empty(CursorCodec.encode(cursor.next()));
      case DATA -> data(cursor, records, plan, pageSize);
    };
  }

  private HttpReply data(Cursor cursor, PageSource.Records records, ChainPlan plan, int pageSize) {
    SlotOrder order =
        data.shuffled()
            ? SlotOrder.shuffled(records.total(), cursor.chain())
            : SlotOrder.natural(records.total());
    long first = (long) plan.dataPage(cursor.step()) * pageSize;
    long end = Math.min(first + pageSize, records.total());
    long padding = faults.strike(CleverTapFault.LARGE_PAGE).orElse(0);
    PageReply page = new PageReply(records, order, first, end, nextCursor(cursor, plan), padding);
    counters.records().add(end - first);
    return faults.strikes(CleverTapFault.CUT_PAGE)
        ? new HttpReply.Cut(page::write)
        : new HttpReply.Streamed(page::write);
  }

  private String nextCursor(Cursor cursor, ChainPlan plan) {
    OptionalInt cycle = faults.strike(CleverTapFault.CURSOR_CYCLE, cursor.step() + 1);
    if (cycle.isPresent()) {
      return CursorCodec.encode(cursor.back(cycle.getAsInt()));
    }
    return plan.isLast(cursor.step()) ? null : CursorCodec.encode(cursor.next());
  }

  private long planHash(Selection selection) {
    return Mix.mix(Mix.mix(data.seed(), selection.event()), selection.from());
  }

  private static int pageSize(int batchSize, long total) {
    return batchSize < SHARDS
        ? (int) Math.max(1, Math.min(total, Integer.MAX_VALUE))
        : batchSize - batchSize % SHARDS;
  }
}

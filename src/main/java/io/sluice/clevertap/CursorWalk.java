package io.sluice.clevertap;

import io.sluice.delivery.StopRequestedException;
import io.sluice.delivery.StopSignal;
import io.sluice.intake.AccountAccess;
import io.sluice.intake.IntakeException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Walks a cursor's chain of pages to its end, however long it is. While the caller works on a page
 * the next one is fetched, never more than one ahead and never two requests at once. Only an absent
 * {@code next_cursor} ends the chain. For one thread; holds two pages, and a hash per cursor.
 *
 * @param <P> what the chain consists of
 */
public final class CursorWalk<P extends Page<?>> implements AutoCloseable {

  private static final long STOP_POLL_MILLIS = 250;
  private static final String WAITED_FOR = "CleverTap's next page";

  /** Fetches the page of a cursor. */
  @FunctionalInterface
  private interface Source<P> {
    P page(AccountAccess account, String cursor, StopSignal stop);
  }

  private final Source<P> source;
  private final AccountAccess account;
  private final Executor executor;
  private final StopSignal stop;
  private final SeenCursors seen = new SeenCursors();

  private String cursor;
  private String nextCursor;
  private FutureTask<P> nextPage;
  private volatile boolean closed;

  private CursorWalk(
      Source<P> source,
      AccountAccess account,
      String firstCursor,
      Executor executor,
      StopSignal stop) {
    this.source = source;
    this.account = account;
    this.executor = executor;
    this.stop = stop;
    this.cursor = firstCursor;
    this.nextCursor = firstCursor;
  }

  /**
   * @param firstCursor from {@link CleverTapClient#open}, or from a checkpoint
   * @param executor fetches pages; when it is full, the caller's thread does
   */
  public static CursorWalk<EventPage> ofEvents(
      CleverTapClient client,
      AccountAccess account,
      String firstCursor,
      Executor executor,
      StopSignal stop) {
    return new CursorWalk<>(client::page, account, firstCursor, executor, stop);
  }

  /**
   * @param firstCursor from {@link CleverTapClient#openProfiles}, or from a checkpoint
   * @param executor as above
   */
  public static CursorWalk<ProfilePage> ofProfiles(
      CleverTapClient client,
      AccountAccess account,
      String firstCursor,
      Executor executor,
      StopSignal stop) {
    return new CursorWalk<>(client::profilePage, account, firstCursor, executor, stop);
  }

  /**
   * The next page, which may be empty although the chain goes on; nothing at the chain's end. After
   * an exception the walk stands where it stood: another call asks for the same page again.
   *
   * @throws CursorCycleException if the chain comes back to a cursor; every page was returned once
   * @throws IntakeException as {@link CleverTapClient#page} does
   * @throws StopRequestedException if a stop is asked for, within a quarter of a second
   * @throws IllegalStateException if the walk is closed
   */
  public Optional<P> next() {
    if (closed) {
      throw new IllegalStateException("The walk is closed; its cursor can be walked by a new one");
    }
    if (nextCursor == null) {
      return Optional.empty();
    }
    if (seen.contains(nextCursor)) {
      throw new CursorCycleException(account);
    }
    if (nextPage == null) {
      fetchNextPage();
    }
    return Optional.of(advance(awaitNextPage()));
  }

  /** Cursor of the page that was returned last, for a checkpoint; before that the first cursor. */
  public String cursor() {
    return cursor;
  }

  /** Gives up the page that is under way; a request that was sent already ends unseen. */
  @Override
  public void close() {
    closed = true;
    if (nextPage != null) {
      nextPage.cancel(false);
    }
  }

  private P advance(P page) {
    cursor = nextCursor;
    seen.add(cursor);
    nextCursor = page.nextCursor().orElse(null);
    nextPage = null;
    if (nextCursor != null && !seen.contains(nextCursor)) {
      fetchNextPage();
    }
    return page;
  }

  private void fetchNextPage() {
    String asked = nextCursor;
    StopSignal stopOrClosed = () -> closed || stop.stopRequested();
    nextPage = new FutureTask<>(() -> source.page(account, asked, stopOrClosed));
    try {
      executor.execute(nextPage);
    } catch (RejectedExecutionException e) {
      // no thread is free: next() fetches the page itself
    }
  }

  private P awaitNextPage() {
    try {
      return poll(nextPage);
    } catch (ExecutionException e) {
      nextPage = null;
      throw unwrapped(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StopRequestedException(WAITED_FOR);
    }
  }

  private P poll(FutureTask<P> task) throws ExecutionException, InterruptedException {
    while (true) {
      try {
        return task.get(STOP_POLL_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (stop.stopRequested()) {
          throw new StopRequestedException(WAITED_FOR);
        }
        task.run(); // does nothing if a thread has begun; else a full executor would stall the walk
      }
    }
  }

  private static RuntimeException unwrapped(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return (RuntimeException) failure;
  }
}

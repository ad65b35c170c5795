package io.sluice.clevertap;

import static io.sluice.clevertap.StubCleverTap.ACCOUNT;
import static io.sluice.clevertap.StubCleverTap.http;
import static io.sluice.clevertap.StubCleverTap.ok;
import static io.sluice.clevertap.StubCleverTap.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.sluice.clevertap.call.CursorLostException;
import io.sluice.delivery.StopRequestedException;
import io.sluice.delivery.StopSignal;
import io.sluice.intake.QueryRefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CursorWalkTest {

  private static final byte[] END = ok("{\"status\":\"success\"}");

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch release = new CountDownLatch(1);

  @AfterEach
  void stop() {
    release.countDown();
    threads.shutdownNow();
  }

  @Test
  void onlyAnAbsentNextCursorEndsTheChain() {
    try (StubCleverTap stub =
        StubCleverTap.answering(ok(page(0, 2, "b")), ok(page(2, 1, "c")), ok(page(3, 4, null)))) {
      assertThat(recordCounts(stub)).containsExactly(2, 1, 4);
      assertThat(stub.targets())
          .containsExactly(
              "/1/events.json?cursor=a", "/1/events.json?cursor=b", "/1/events.json?cursor=c");
    }
  }

  @Test
  void emptyPageWithNextCursorGoesOn() {
    try (StubCleverTap stub =
        StubCleverTap.answering(
            ok(page(0, 0, "b")),
            ok("{\"status\":\"success\",\"next_cursor\":\"c\"}"),
            ok(page(0, 3, null)))) {
      assertThat(recordCounts(stub)).containsExactly(0, 0, 3);
    }
  }

  @Test
  void lastPageMayHaveNoRecords() {
    try (StubCleverTap stub = StubCleverTap.answering(ok(page(0, 2, "b")), END)) {
      assertThat(recordCounts(stub)).containsExactly(2, 0);
    }
  }

  @Test
  void chainOfAThousandPagesHasNoCap() {
    try (StubCleverTap stub =
        StubCleverTap.answering(request -> ok(page(0, 1, successor(request.target()))))) {
      CursorWalk<EventPage> walk = walk(stub, "0", StopSignal.NEVER);
      int pages = 0;
      while (walk.next().isPresent()) {
        pages++;
      }
      assertThat(pages).isEqualTo(1_001);
    }
  }

  @Test
  void cursorCycleIsFound() {
    try (StubCleverTap stub =
        StubCleverTap.answering(ok(page(0, 1, "b")), ok(page(1, 1, "c")), ok(page(2, 1, "b")))) {
      CursorWalk<EventPage> walk = walk(stub, "a", StopSignal.NEVER);
      assertThat(List.of(walk.next(), walk.next(), walk.next())).allMatch(Optional::isPresent);
      assertThatThrownBy(walk::next)
          .isInstanceOf(CursorCycleException.class)
          .hasMessageContaining("ACC-1");
      assertThat(stub.requests).hasSize(3);
    }
  }

  @Test
  void cursorThatPointsToItselfIsACycle() {
    try (StubCleverTap stub = StubCleverTap.answering(ok(page(0, 1, "a")))) {
      CursorWalk<EventPage> walk = walk(stub, "a", StopSignal.NEVER);
      assertThat(walk.next()).isPresent();
      assertThatThrownBy(walk::next).isInstanceOf(CursorCycleException.class);
    }
  }

  @Test
  void nextPageIsFetchedWhileTheCallerWorks() {
    try (StubCleverTap stub =
        StubCleverTap.answering(ok(page(0, 1, "b")), ok(page(1, 1, "c")), ok(page(2, 1, null)))) {
      walk(stub, "a", StopSignal.NEVER).next();
      await().until(() -> stub.requests.size() == 2);
      await().during(Duration.ofMillis(200)).until(() -> stub.requests.size() == 2);
    }
  }

  @Test
  void nothingIsRequestedBeforeTheFirstPageIsAskedFor() {
    try (StubCleverTap stub = StubCleverTap.answering(END)) {
      walk(stub, "a", StopSignal.NEVER);
      await().during(Duration.ofMillis(100)).until(stub.requests::isEmpty);
    }
  }

  @Test
  void cursorIsThatOfThePageReturnedLast() {
    try (StubCleverTap stub = StubCleverTap.answering(ok(page(0, 1, "b")), ok(page(1, 1, null)))) {
      CursorWalk<EventPage> walk = walk(stub, "a", StopSignal.NEVER);
      assertThat(walk.cursor()).isEqualTo("a");
      walk.next();
      assertThat(walk.cursor()).isEqualTo("a");
      walk.next();
      assertThat(walk.cursor()).isEqualTo("b");
      assertThat(walk.next()).isEmpty();
      assertThat(walk.next()).isEmpty();
    }
  }

  @Test
  void failureOfThePrefetchSurfacesUnwrapped() {
    byte[] lost = ok("{\"status\":\"fail\",\"error\":\"Incorrect Usage\",\"code\":3}");
    try (StubCleverTap stub = StubCleverTap.answering(ok(page(0, 1, "b")), lost)) {
      CursorWalk<EventPage> walk = walk(stub, "a", StopSignal.NEVER);
      walk.next();
      assertThatThrownBy(walk::next).isInstanceOf(CursorLostException.class);
      assertThat(walk.cursor()).isEqualTo("a");
    }
  }

  @Test
  void pageThatFailedCanBeAskedForAgain() {
    byte[] refused = http(403, "{\"status\":\"fail\",\"code\":403}");
    try (StubCleverTap stub =
        StubCleverTap.answering(ok(page(0, 1, "b")), refused, ok(page(1, 5, null)))) {
      CursorWalk<EventPage> walk = walk(stub, "a", StopSignal.NEVER);
      walk.next();
      assertThatThrownBy(walk::next).isInstanceOf(QueryRefusedException.class);
      assertThat(walk.next().orElseThrow().records()).hasSize(5);
    }
  }

  @Test
  void stopIsSeenWhileAPageIsUnderWay() {
    try (StubCleverTap stub = StubCleverTap.answering(request -> held())) {
      long start = System.nanoTime();
      StopSignal soon = () -> System.nanoTime() - start > Duration.ofMillis(300).toNanos();
      assertThatThrownBy(walk(stub, "a", soon)::next).isInstanceOf(StopRequestedException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void closeEndsThePrefetchAtItsNextPause() {
    byte[] inProgress = ok("{\"status\":\"fail\",\"code\":2}");
    try (StubCleverTap stub =
        StubCleverTap.answering(
            request -> request.target().endsWith("=a") ? ok(page(0, 1, "b")) : inProgress)) {
      CursorWalk<EventPage> walk = walk(stub, "a", StopSignal.NEVER);
      walk.next();
      walk.close();
      await().during(Duration.ofMillis(200)).until(() -> stub.requests.size() <= 3);
      assertThatThrownBy(walk::next).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void fullExecutorDoesNotStallTheWalk() {
    Executor full =
        task -> {
          throw new RejectedExecutionException("full");
        };
    Executor neverRuns = task -> {};
    for (Executor executor : List.of(full, neverRuns)) {
      try (StubCleverTap stub = StubCleverTap.answering(ok(page(0, 1, "b")), END)) {
        CursorWalk<EventPage> walk =
            CursorWalk.ofEvents(stub.client(), ACCOUNT, "a", executor, StopSignal.NEVER);
        assertThat(walk.next()).isPresent();
        assertThat(walk.next()).isPresent();
        assertThat(walk.next()).isEmpty();
      }
    }
  }

  private List<Integer> recordCounts(StubCleverTap stub) {
    List<Integer> counts = new ArrayList<>();
    try (CursorWalk<EventPage> walk = walk(stub, "a", StopSignal.NEVER)) {
      for (Optional<EventPage> page = walk.next(); page.isPresent(); page = walk.next()) {
        counts.add(page.get().records().size());
      }
    }
    return counts;
  }

  private CursorWalk<EventPage> walk(StubCleverTap stub, String cursor, StopSignal stop) {
    return CursorWalk.ofEvents(stub.client(), ACCOUNT, cursor, threads, stop);
  }

  private static String successor(String target) {
    int number = Integer.parseInt(target.substring(target.indexOf("cursor=") + 7));
    return number == 1_000 ? null : Integer.toString(number + 1);
  }

  private byte[] held() {
    await().until(() -> release.getCount() == 0);
    return END;
  }
}

package io.sluice.clevertap;

import static io.sluice.clevertap.StubCleverTap.ACCOUNT;
import static io.sluice.clevertap.StubCleverTap.ok;
import static io.sluice.clevertap.StubCleverTap.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.sluice.clevertap.call.EventQuery;
import io.sluice.delivery.Pause;
import io.sluice.delivery.StopRequestedException;
import io.sluice.delivery.StopSignal;
import io.sluice.intake.AccountAccess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** At most so many requests at once as CleverTap allows. */
class ConcurrencyTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
  private static final EventQuery QUERY = new EventQuery("E", DAY, DAY);
  private static final byte[] PAGE = ok(page(0, 1, null));

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch release = new CountDownLatch(1);
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  @AfterEach
  void stop() {
    release.countDown();
    threads.shutdownNow();
  }

  @Test
  void atMostTwoRequestsAtOncePerAccount() throws Exception {
    try (StubCleverTap stub = StubCleverTap.answering(request -> slowly(PAGE))) {
      CleverTapClient client = stub.client();
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        String cursor = "c" + i;
        calls.add(threads.submit(() -> client.page(ACCOUNT, cursor, StopSignal.NEVER)));
      }
      for (Future<?> call : calls) {
        call.get();
      }
      assertThat(mostAtOnce).hasValue(2);
    }
  }

  @Test
  void anotherAccountAndAnotherApiHaveTheirOwnLimit() throws Exception {
    try (StubCleverTap stub =
        StubCleverTap.answering(
            request -> {
              boolean held =
                  request.headers().get("x-clevertap-account-id").equals("ACC-1")
                      && request.target().contains("events.json?");
              return held ? held(PAGE) : ok("{\"status\":\"success\",\"count\":1}");
            })) {
      CleverTapClient client = stub.client();
      occupy(client, stub, 2);
      assertThat(client.count(ACCOUNT, QUERY, StopSignal.NEVER)).isEqualTo(1);
      AccountAccess other = new AccountAccess("ACC-2", "p", "in1");
      assertThat(client.page(other, "c", StopSignal.NEVER).records()).isEmpty();
    }
  }

  @Test
  void stopEndsTheWaitForAFreeRequest() {
    try (StubCleverTap stub = StubCleverTap.answering(request -> held(PAGE))) {
      CleverTapClient client = stub.client();
      occupy(client, stub, 2);
      long start = System.nanoTime();
      assertThatThrownBy(
              () -> client.page(ACCOUNT, "c", () -> System.nanoTime() - start > 300_000_000))
          .isInstanceOf(StopRequestedException.class);
      assertThat(stub.requests).hasSize(2);
    }
  }

  @Test
  void pauseHoldsNoPermit() {
    byte[] inProgress = ok("{\"status\":\"fail\",\"code\":2}");
    CountDownLatch pausing = new CountDownLatch(2);
    Pause held =
        (duration, stop, waitedFor) -> {
          pausing.countDown();
          await().until(() -> release.getCount() == 0);
        };
    try (StubCleverTap stub =
        StubCleverTap.answering(
            request ->
                request.target().endsWith("slow") && release.getCount() > 0 ? inProgress : PAGE)) {
      CleverTapClient client = new CleverTapClient(stub.settings(), held);
      for (int i = 0; i < 2; i++) {
        threads.execute(() -> client.page(ACCOUNT, "slow", StopSignal.NEVER));
      }
      await().until(() -> pausing.getCount() == 0);
      assertThat(client.page(ACCOUNT, "quick", StopSignal.NEVER).records()).hasSize(1);
    }
  }

  private void occupy(CleverTapClient client, StubCleverTap stub, int requests) {
    for (int i = 0; i < requests; i++) {
      String cursor = "held" + i;
      threads.execute(() -> client.page(ACCOUNT, cursor, StopSignal.NEVER));
    }
    await().until(() -> stub.requests.size() == requests);
  }

  private byte[] held(byte[] answer) {
    await().until(() -> release.getCount() == 0);
    return answer;
  }

  private byte[] slowly(byte[] answer) {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    try {
      Thread.sleep(30);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    atOnce.decrementAndGet();
    return answer;
  }
}

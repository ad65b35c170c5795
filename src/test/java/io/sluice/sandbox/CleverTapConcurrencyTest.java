package io.sluice.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.sandbox.clevertap.CleverTapFault;
import io.sluice.sandbox.clevertap.CleverTapSandbox;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.http.FaultRule;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CleverTapConcurrencyTest {
  private final CleverTapSandbox clevertap =
      CleverTapSandbox.start(0, SandboxData.typical(2_000), SandboxClock.at(CleverTaps.NOW));
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  @AfterEach
  void stop() {
    threads.shutdownNow();
    clevertap.close();
  }

  @Test
  void fourthRequestAtOnceIsRefused() throws Exception {
    clevertap.faults().set(CleverTapFault.DELAY, FaultRule.next(4).value(500));
    List<Future<Integer>> statuses =
        IntStream.range(0, 4).mapToObj(i -> threads.submit(this::openStatus)).toList();
    List<Integer> answers = new ArrayList<>();
    for (Future<Integer> status : statuses) {
      answers.add(status.get());
    }
    assertThat(answers).containsExactlyInAnyOrder(200, 200, 200, 429);
    assertThat(clevertap.stats().tooManyAtOnce()).isEqualTo(1);
  }

  @Test
  void otherApiHasItsOwnLimit() throws Exception {
    clevertap.faults().set(CleverTapFault.DELAY, FaultRule.next(4).value(300));
    List<Future<Integer>> opened =
        IntStream.range(0, 3).mapToObj(i -> threads.submit(this::openStatus)).toList();
    String body = CleverTaps.selection("Charged");
    assertThat(CleverTaps.post(clevertap, "/1/counts/events.json", body).statusCode())
        .isEqualTo(200);
    for (Future<Integer> status : opened) {
      assertThat(status.get()).isEqualTo(200);
    }
  }

  @Test
  void threeReadersInStepAreNeverRefused() throws Exception {
    List<Future<Integer>> readers =
        IntStream.range(0, 3).mapToObj(i -> threads.submit(this::readAll)).toList();
    for (Future<Integer> reader : readers) {
      assertThat(reader.get()).isEqualTo(10 * 2_000);
    }
    assertThat(clevertap.stats().tooManyAtOnce()).isZero();
    assertThat(clevertap.stats().mostAtOnce()).isLessThanOrEqualTo(3);
  }

  private int openStatus() {
    String body = CleverTaps.selection("Charged");
    return CleverTaps.post(clevertap, "/1/events.json", body).statusCode();
  }

  private int readAll() {
    int records = 0;
    for (int i = 0; i < 10; i++) {
      records += CleverTaps.records(clevertap, "Charged", "?batch_size=230").size();
    }
    return records;
  }
}

package io.sluice.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DueThreadsTest {

  private final ExecutorService threads = DueThreads.of(2, Executors.defaultThreadFactory());
  private final CountDownLatch busy = new CountDownLatch(1);
  private final List<String> done = new CopyOnWriteArrayList<>();

  @AfterEach
  void end() {
    busy.countDown();
    threads.shutdownNow();
  }

  @Test
  void whileAllThreadsAreBusyTheLastPollIsKeptWhole() throws Exception {
    occupy();

    for (int poll = 1; poll <= 1_000; poll++) {
      for (int due = 1; due <= 6; due++) {
        String name = poll + "/" + due;
        threads.execute(() -> done.add(name));
      }
    }

    assertThat(((ThreadPoolExecutor) threads).getQueue()).hasSize(6);
    busy.countDown();
    threads.shutdown();
    assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).as("all done").isTrue();
    assertThat(done)
        .containsExactlyInAnyOrder("1000/1", "1000/2", "1000/3", "1000/4", "1000/5", "1000/6");
  }

  @Test
  void whatIsDueWhileTheServerShutsDownIsLeftInTheTable() {
    threads.shutdownNow();

    assertThatCode(() -> threads.execute(() -> done.add("late"))).doesNotThrowAnyException();
    assertThat(done).isEmpty();
  }

  private void occupy() throws InterruptedException {
    CountDownLatch occupied = new CountDownLatch(2);
    for (int thread = 0; thread < 2; thread++) {
      threads.execute(
          () -> {
            occupied.countDown();
            await();
          });
    }
    assertThat(occupied.await(20, TimeUnit.SECONDS)).as("both threads busy").isTrue();
  }

  private void await() {
    try {
      busy.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

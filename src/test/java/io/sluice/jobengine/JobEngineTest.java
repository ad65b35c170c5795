package io.sluice.jobengine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.export.Fields;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.chunk.AbstractCheckpointAlgorithm;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.api.chunk.listener.AbstractChunkListener;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jberet.creation.AbstractArtifactFactory;
import org.jberet.repository.InMemoryRepository;
import org.jberet.tx.LocalTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** JBeret itself, with the shipped job XML and stand-ins for its artifacts. */
class JobEngineTest {

  private static final Duration AT_MOST = Duration.ofSeconds(20);
  private static final Map<String, String> RUN_9 = Map.of("runId", "9");

  private final ExecutorService pool = Executors.newFixedThreadPool(4);
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger readers = new AtomicInteger();
  private final AtomicReference<Thread> jobThread = new AtomicReference<>();
  private final CountDownLatch planning = new CountDownLatch(1);
  private final CountDownLatch mayPlan = new CountDownLatch(1);
  private volatile RuntimeException planFailure;
  private volatile RuntimeException mapperFailure;
  private volatile boolean interruptsTheJob;
  private volatile int partitions = 1;

  /** The plan for a restart that somebody asks the operator for; empty: it restarts. */
  private volatile OptionalLong planned = OptionalLong.empty();

  private final LiveJobs liveJobs = new LiveJobs();
  private final List<Stopped> operated = new CopyOnWriteArrayList<>();
  private final JobOperator operator =
      new WatchedJobOperator(
          new ServerBatchEnvironment(
              JobEngineTest.class.getClassLoader(),
              new Artifacts(),
              LocalTransactionManager.getInstance(),
              new PooledJobExecutor(pool, 4),
              liveJobs,
              InMemoryRepository.create()),
          liveJobs,
          new Operations());
  private final JobEngine engine =
      Fields.set(Fields.set(new JobEngine(), "operator", operator), "liveJobs", liveJobs);

  @AfterEach
  void shutDown() {
    mayPlan.countDown();
    pool.shutdownNow();
  }

  @Test
  void aJobRunsToItsEndWithTheShippedXml() throws InterruptedException {
    mayPlan.countDown();
    long execution = engine.start("event-export", RUN_9);

    assertThat(engine.awaitEnd(execution, AT_MOST)).isTrue();
    assertThat(status(execution)).isEqualTo(BatchStatus.COMPLETED);
    assertThat(engine.runsHere(execution)).isFalse();
    assertThat(operator.getParameters(execution)).containsExactly(Map.entry("runId", "9"));
  }

  @Test
  void aJobThatRunsIsKnownAndItsEndIsWaitedFor() throws InterruptedException {
    long execution = engine.start("event-export", RUN_9);
    planning.await();

    assertThat(engine.runsHere(execution)).isTrue();
    assertThat(engine.awaitEnd(execution, Duration.ofMillis(20))).isFalse();
    mayPlan.countDown();
    assertThat(engine.awaitEnd(execution, AT_MOST)).isTrue();
  }

  @Test
  void aStopIsSeenByTheSignalAndTheRestartCompletes() throws InterruptedException {
    long execution = engine.start("event-export", RUN_9);
    planning.await();
    assertThat(engine.stopSignal(execution).stopRequested()).isFalse();

    engine.stop(execution);

    assertThat(engine.stopSignal(execution).stopRequested()).isTrue();
    mayPlan.countDown();
    engine.awaitEnd(execution, AT_MOST);
    assertThat(status(execution)).isEqualTo(BatchStatus.STOPPED);
    assertThatCode(() -> engine.stop(execution)).doesNotThrowAnyException();

    long second = engine.restart(execution, RUN_9);
    engine.awaitEnd(second, AT_MOST);
    assertThat(status(second)).isEqualTo(BatchStatus.COMPLETED);
  }

  @Test
  void whatSomebodyDoesByTheOperatorIsTold() throws InterruptedException {
    long execution = operator.start("event-export", asProperties(RUN_9));
    planning.await();
    operator.stop(execution);
    mayPlan.countDown();
    engine.awaitEnd(execution, AT_MOST);
    long second = operator.restart(execution, asProperties(RUN_9));
    engine.awaitEnd(second, AT_MOST);
    operator.abandon(second);

    assertThat(operated).extracting(Stopped::executionId).containsExactly(execution, second);
    assertThat(operated).allMatch(job -> "9".equals(job.parameters().get("runId")));
  }

  /** Else two servers may execute it: this one, and the one to which the plan gives it. */
  @Test
  void aRestartThatIsPlannedIsNotDoneByTheOperator() throws InterruptedException {
    planFailure = new IllegalStateException("no database");
    mayPlan.countDown();
    long failed = engine.start("event-export", RUN_9);
    engine.awaitEnd(failed, AT_MOST);
    planned = OptionalLong.of(99);

    assertThat(operator.restart(failed, asProperties(RUN_9))).isEqualTo(99);

    assertThat(operator.getJobExecutions(operator.getJobInstance(failed))).hasSize(1);
  }

  @Test
  void aRestartByThePlanIsDoneHere() throws InterruptedException {
    planFailure = new IllegalStateException("no database");
    mayPlan.countDown();
    long failed = engine.start("event-export", RUN_9);
    engine.awaitEnd(failed, AT_MOST);
    planFailure = null;
    planned = OptionalLong.of(99);

    long restarted = engine.restart(failed, RUN_9);
    engine.awaitEnd(restarted, AT_MOST);

    assertThat(status(restarted)).isEqualTo(BatchStatus.COMPLETED);
    assertThat(operator.getParameters(restarted))
        .containsEntry("runId", "9")
        .doesNotContainKey(WatchedJobOperator.HERE);
  }

  /** Else nobody waits for its end, and a shut-down leaves it running. */
  @Test
  void aJobThatSomebodyRestartsByTheOperatorIsKnownToRunHere() throws InterruptedException {
    planFailure = new IllegalStateException("no database");
    mayPlan.countDown();
    long failed = engine.start("event-export", RUN_9);
    engine.awaitEnd(failed, AT_MOST);
    planFailure = null;
    CountDownLatch free = new CountDownLatch(1);
    occupyAllThreads(free);

    long restarted = operator.restart(failed, asProperties(RUN_9));

    assertThat(engine.runsHere(restarted)).isTrue();
    assertThat(engine.awaitEnd(restarted, Duration.ofMillis(20))).isFalse();
    free.countDown();
    assertThat(engine.awaitEnd(restarted, AT_MOST)).isTrue();
    assertThat(status(restarted)).isEqualTo(BatchStatus.COMPLETED);
  }

  @Test
  void aStopThatTheOperatorRefusesIsNotTold() throws InterruptedException {
    mayPlan.countDown();
    long execution = engine.start("event-export", RUN_9);
    engine.awaitEnd(execution, AT_MOST);

    assertThatThrownBy(() -> operator.stop(execution))
        .isInstanceOf(JobExecutionNotRunningException.class);
    assertThat(operated).isEmpty();
  }

  private static Properties asProperties(Map<String, String> parameters) {
    Properties properties = new Properties();
    properties.putAll(parameters);
    return properties;
  }

  @Test
  void aFailedJobIsRestarted() throws InterruptedException {
    mayPlan.countDown();
    planFailure = new IllegalStateException("no database");
    long execution = engine.start("event-export", RUN_9);
    engine.awaitEnd(execution, AT_MOST);
    assertThat(status(execution)).isEqualTo(BatchStatus.FAILED);

    planFailure = null;
    long second = engine.restart(execution, RUN_9);
    engine.awaitEnd(second, AT_MOST);
    assertThat(status(second)).isEqualTo(BatchStatus.COMPLETED);
  }

  /** It is stopped while it waits for a thread, so that its listener never tells its id. */
  @Test
  void anExecutionThatNobodyHeardOfIsTheOneThatIsRestarted() throws InterruptedException {
    mayPlan.countDown();
    planFailure = new IllegalStateException("no database");
    long known = engine.start("event-export", RUN_9);
    engine.awaitEnd(known, AT_MOST);
    planFailure = null;

    CountDownLatch free = new CountDownLatch(1);
    occupyAllThreads(free);
    long unheardOf = engine.restart(known, RUN_9);
    engine.stop(unheardOf);
    free.countDown();
    engine.awaitEnd(unheardOf, AT_MOST);
    assertThat(status(unheardOf)).isEqualTo(BatchStatus.STOPPED);
    assertThat(begun).hasValue(1);

    long third = engine.restart(known, RUN_9);
    engine.awaitEnd(third, AT_MOST);
    assertThat(status(third)).isEqualTo(BatchStatus.COMPLETED);
  }

  @Test
  void aShutDownStopsWhatRunsHere() throws InterruptedException {
    long execution = engine.start("event-export", RUN_9);
    planning.await();

    engine.shutDown();
    mayPlan.countDown();
    engine.awaitEnd(execution, AT_MOST);

    assertThat(engine.isShuttingDown()).isTrue();
    assertThat(status(execution)).isEqualTo(BatchStatus.STOPPED);
  }

  /**
   * A habit of JBeret, and the reason why the step {@code reconcile} looks for slices that were
   * left: it knows only the partitions that it had submitted.
   */
  @Test
  void aStepThatIsInterruptedForgetsThePartitionsThatItHadNotSubmitted()
      throws InterruptedException {
    mayPlan.countDown();
    partitions = 4;
    interruptsTheJob = true;
    long execution = engine.start("event-export", RUN_9);
    engine.awaitEnd(execution, AT_MOST);
    assertThat(status(execution)).isEqualTo(BatchStatus.FAILED);
    interruptsTheJob = false;

    long second = engine.restart(execution, RUN_9);
    engine.awaitEnd(second, AT_MOST);

    assertThat(status(second)).isEqualTo(BatchStatus.COMPLETED);
    assertThat(readers.get()).isLessThan(4);
  }

  @Test
  void aStepWhoseMapperFailedForgetsAllItsPartitions() throws InterruptedException {
    mayPlan.countDown();
    mapperFailure = new IllegalStateException("no database");
    long execution = engine.start("event-export", RUN_9);
    engine.awaitEnd(execution, AT_MOST);
    assertThat(status(execution)).isEqualTo(BatchStatus.FAILED);
    mapperFailure = null;

    long second = engine.restart(execution, RUN_9);
    engine.awaitEnd(second, AT_MOST);

    assertThat(status(second)).isEqualTo(BatchStatus.COMPLETED);
    assertThat(readers).hasValue(0);
  }

  private void occupyAllThreads(CountDownLatch free) throws InterruptedException {
    CountDownLatch occupied = new CountDownLatch(4);
    for (int i = 0; i < 4; i++) {
      pool.execute(
          () -> {
            occupied.countDown();
            await(free);
          });
    }
    occupied.await();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private BatchStatus status(long execution) {
    return operator.getJobExecution(execution).getBatchStatus();
  }

  private final class Artifacts extends AbstractArtifactFactory {

    private final Map<String, Supplier<Object>> byName = new HashMap<>();

    Artifacts() {
      byName.put("runListener", Listener::new);
      byName.put("planSlices", Plan::new);
      byName.put("sliceMapper", () -> (PartitionMapper) this::plan);
      byName.put("sliceListener", () -> new AbstractChunkListener() {});
      byName.put("eventReader", EmptyReader::new);
      byName.put("eventProcessor", () -> (ItemProcessor) item -> item);
      byName.put("sliceWriter", NoWriter::new);
      byName.put("fullBatches", Never::new);
      byName.put("reconcile", Nothing::new);
    }

    private PartitionPlanImpl plan() {
      if (mapperFailure != null) {
        throw mapperFailure;
      }
      PartitionPlanImpl plan = new PartitionPlanImpl();
      plan.setPartitions(partitions);
      plan.setThreads(1);
      plan.setPartitionProperties(
          Stream.generate(Properties::new).limit(partitions).toArray(Properties[]::new));
      return plan;
    }

    @Override
    public Object create(String ref, Class<?> type, ClassLoader classLoader) {
      return byName.get(ref).get();
    }

    @Override
    public Class<?> getArtifactClass(String ref, ClassLoader classLoader) {
      return create(ref, null, classLoader).getClass();
    }
  }

  private final class Listener extends AbstractJobListener {
    @Override
    public void beforeJob() {
      begun.incrementAndGet();
      jobThread.set(Thread.currentThread());
    }
  }

  private final class Plan extends AbstractBatchlet {
    @Override
    public String process() {
      planning.countDown();
      JobEngineTest.await(mayPlan);
      if (planFailure != null) {
        throw planFailure;
      }
      return null;
    }
  }

  private final class EmptyReader extends AbstractItemReader {
    @Override
    public Object readItem() {
      if (interruptsTheJob) {
        jobThread.get().interrupt();
      }
      readers.incrementAndGet();
      return null;
    }
  }

  private static final class NoWriter extends AbstractItemWriter {
    @Override
    public void writeItems(List<Object> items) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Never extends AbstractCheckpointAlgorithm {
    @Override
    public boolean isReadyToCheckpoint() {
      return false;
    }
  }

  private static final class Nothing extends AbstractBatchlet {
    @Override
    public String process() {
      return null;
    }
  }

  private record Stopped(long executionId, Map<String, String> parameters) {}

  private final class Operations implements JobOperations {

    @Override
    public void stopped(long executionId, Map<String, String> parameters) {
      operated.add(new Stopped(executionId, parameters));
    }

    @Override
    public OptionalLong restart(long executionId) {
      return planned;
    }
  }
}

package io.sluice.jobengine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.database.TestDatabase;
import io.sluice.export.Fields;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchStatus;
import java.util.Map;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.jberet.repository.JdbcRepository;
import org.jberet.repository.JobRepository;
import org.jberet.tx.LocalTransactionManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A job that has ended in this server, whose last state the database did not take. */
class LostEndTest {

  private final LiveJobs liveJobs = new LiveJobs();

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theEndThatThisServerRemembersIsStored(TestDatabase database) {
    long execution = database.insertJobExecution("COMPLETED");
    JobEngine engine = engine(database.migrated());
    engine.mostRecent(execution);
    loseTheEnd(database, execution);

    assertThat(engine.storeEnd(execution)).contains(BatchStatus.COMPLETED);

    assertThat(new JobHistory(database.migrated()).execution(execution).orElseThrow().status())
        .isEqualTo("COMPLETED");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatEndedInAnotherServerIsLeftAsItIs(TestDatabase database) {
    long execution = database.insertJobExecution("COMPLETED");
    loseTheEnd(database, execution);

    assertThat(engine(database.migrated()).storeEnd(execution)).isEmpty();

    assertThat(new JobHistory(database.migrated()).execution(execution).orElseThrow().status())
        .isEqualTo("STARTED");
  }

  private static void loseTheEnd(TestDatabase database, long execution) {
    database.run(
        "update job_execution set batchstatus = 'STARTED', endtime = null"
            + " where jobexecutionid = ?",
        execution);
  }

  private JobEngine engine(DataSource database) {
    JobRepository repository = new JdbcRepository(database);
    JobOperator operator =
        new WatchedJobOperator(
            new ServerBatchEnvironment(
                getClass().getClassLoader(),
                null,
                LocalTransactionManager.getInstance(),
                null,
                liveJobs,
                repository),
            liveJobs,
            new NoOperations());
    JobEngine engine = Fields.set(new JobEngine(), "operator", operator);
    return Fields.set(Fields.set(engine, "repository", repository), "liveJobs", liveJobs);
  }

  /** Of jobs that nobody else operates. */
  private static final class NoOperations implements JobOperations {

    @Override
    public void stopped(long executionId, Map<String, String> parameters) {
      // nobody else has a part in it
    }

    @Override
    public OptionalLong restart(long executionId) {
      return OptionalLong.empty();
    }
  }
}

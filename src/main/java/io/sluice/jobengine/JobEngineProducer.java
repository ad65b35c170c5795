package io.sluice.jobengine;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.batch.operations.JobOperator;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jberet.repository.JdbcRepository;
import org.jberet.repository.JobRepository;
import org.jberet.spi.JobOperatorContext;

/**
 * Makes the {@link JobOperator} of the application. Whoever asks {@code BatchRuntime} gets the same
 * one. Its tables must exist before the first call: it would otherwise make its own.
 */
@ApplicationScoped
public class JobEngineProducer {

  @Resource(lookup = "java:app/jdbc/sluice")
  private DataSource dataSource;

  @Resource(lookup = "java:appserver/TransactionManager")
  private TransactionManager transactionManager;

  @Resource private UserTransaction userTransaction;

  @Resource private ManagedThreadFactory threadFactory;

  @Inject BeanManager beans;
  @Inject JobOperations operations;
  @Inject JobSettings settings;

  private final LiveJobs liveJobs = new LiveJobs();
  private ExecutorService pool;

  @Produces
  @ApplicationScoped
  JobRepository jobRepository() {
    return new JdbcRepository(dataSource);
  }

  @Produces
  @ApplicationScoped
  JobOperator jobOperator(JobRepository repository) {
    pool = Executors.newFixedThreadPool(settings.threads(), threadFactory);
    JobOperator operator =
        new WatchedJobOperator(
            new ServerBatchEnvironment(
                JobEngineProducer.class.getClassLoader(),
                new CdiArtifactFactory(beans),
                new EnlistingTransactions(transactionManager, userTransaction),
                new PooledJobExecutor(pool, settings.threads()),
                liveJobs,
                repository),
            liveJobs,
            operations);
    JobOperatorContext context = JobOperatorContext.create(operator);
    JobOperatorContext.setJobOperatorContextSelector(() -> context);
    return operator;
  }

  @Produces
  @Singleton
  LiveJobs liveJobs() {
    return liveJobs;
  }

  @PreDestroy
  void shutDown() {
    if (pool != null) {
      pool.shutdownNow();
    }
  }
}

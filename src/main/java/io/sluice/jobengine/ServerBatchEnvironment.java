package io.sluice.jobengine;

import jakarta.transaction.TransactionManager;
import java.util.Properties;
import org.jberet.repository.JobRepository;
import org.jberet.spi.ArtifactFactory;
import org.jberet.spi.BatchEnvironment;
import org.jberet.spi.JobExecutor;
import org.jberet.spi.JobTask;
import org.jberet.spi.JobXmlResolver;
import org.jberet.tools.MetaInfBatchJobsJobXmlResolver;

/**
 * The server's parts that JBeret needs: class loader, beans, transactions, threads and a database.
 */
record ServerBatchEnvironment(
    ClassLoader classLoader,
    ArtifactFactory artifactFactory,
    TransactionManager transactionManager,
    JobExecutor executor,
    LiveJobs liveJobs,
    JobRepository jobRepository)
    implements BatchEnvironment {

  private static final String APPLICATION_NAME = "sluice";
  private static final JobXmlResolver JOB_XML = new MetaInfBatchJobsJobXmlResolver();

  @Override
  public ClassLoader getClassLoader() {
    return classLoader;
  }

  @Override
  public ArtifactFactory getArtifactFactory() {
    return artifactFactory;
  }

  @Override
  public void submitTask(JobTask task) {
    executor.execute(liveJobs.tracked(task));
  }

  @Override
  public TransactionManager getTransactionManager() {
    return transactionManager;
  }

  @Override
  public JobRepository getJobRepository() {
    return jobRepository;
  }

  @Override
  public JobXmlResolver getJobXmlResolver() {
    return JOB_XML;
  }

  @Override
  public Properties getBatchConfigurationProperties() {
    return new Properties();
  }

  /** Stands in every job instance: it must stay the same, or a restart finds no job. */
  @Override
  public String getApplicationName() {
    return APPLICATION_NAME;
  }
}

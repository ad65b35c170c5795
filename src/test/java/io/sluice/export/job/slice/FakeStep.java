package io.sluice.export.job.slice;

import io.sluice.run.ExportJobs;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.Metric;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import java.io.Serializable;
import java.util.Properties;

/** The contexts of job execution 41 and of one partition of its step. */
public final class FakeStep implements StepContext, JobContext {

  public static final long EXECUTION = 41;

  private Object userData;

  public FakeStep() {}

  public FakeStep(SliceWork work) {
    userData = work;
  }

  @Override
  public Object getTransientUserData() {
    return userData;
  }

  @Override
  public void setTransientUserData(Object data) {
    userData = data;
  }

  @Override
  public long getExecutionId() {
    return EXECUTION;
  }

  @Override
  public String getStepName() {
    return "send";
  }

  @Override
  public String getJobName() {
    return ExportJobs.EVENTS;
  }

  @Override
  public long getInstanceId() {
    return 1;
  }

  @Override
  public long getStepExecutionId() {
    return 1;
  }

  @Override
  public Properties getProperties() {
    return new Properties();
  }

  @Override
  public Serializable getPersistentUserData() {
    return null;
  }

  @Override
  public void setPersistentUserData(Serializable data) {
    throw new UnsupportedOperationException();
  }

  @Override
  public BatchStatus getBatchStatus() {
    return BatchStatus.STARTED;
  }

  @Override
  public String getExitStatus() {
    return null;
  }

  @Override
  public void setExitStatus(String status) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Exception getException() {
    return null;
  }

  @Override
  public Metric[] getMetrics() {
    return new Metric[0];
  }
}

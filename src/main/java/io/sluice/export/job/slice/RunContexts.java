package io.sluice.export.job.slice;

import io.sluice.destination.BatchSender;
import io.sluice.export.lifecycle.RunService;
import io.sluice.jobengine.JobEngine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The contexts of the job executions of this server, by their ids. */
@ApplicationScoped
public class RunContexts {

  @Inject RunService runs;
  @Inject JobEngine engine;
  @Inject BatchSender sender;

  private final Map<Long, RunContext> contexts = new ConcurrentHashMap<>();

  public void open(long executionId, long runId) {
    contexts.put(
        executionId,
        new RunContext(runs.find(runId), executionId, engine.stopSignal(executionId), sender));
  }

  public RunContext of(long executionId) {
    return contexts.get(executionId);
  }

  public void close(long executionId) {
    contexts.remove(executionId);
  }
}

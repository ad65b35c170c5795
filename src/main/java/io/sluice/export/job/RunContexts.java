package io.sluice.export.job;

import io.sluice.export.RunService;
import io.sluice.jobengine.JobEngine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The contexts of the job executions of this server, by their ids. */
@ApplicationScoped
public class RunContexts {

  @Inject private RunService runs;
  @Inject private JobEngine engine;

  private final Map<Long, RunContext> contexts = new ConcurrentHashMap<>();

  void open(long executionId, long runId) {
    contexts.put(
        executionId, new RunContext(runs.find(runId), executionId, engine.stopSignal(executionId)));
  }

  RunContext of(long executionId) {
    return contexts.get(executionId);
  }

  void close(long executionId) {
    contexts.remove(executionId);
  }
}

package io.sluice.export.job;

import io.sluice.export.job.slice.RunContext;
import io.sluice.export.job.slice.RunContexts;
import io.sluice.export.lifecycle.OperatedRuns;
import io.sluice.export.lifecycle.RunService;
import io.sluice.jobengine.JobEngine;
import io.sluice.run.ExportJobs;
import io.sluice.run.RunFailures;
import io.sluice.run.Slice;
import io.sluice.run.SliceStatus;
import io.sluice.security.secret.UnreadableSecretException;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ties each job execution, whoever started it, to its run. */
@Dependent
@Named
public class RunListener implements JobListener {

  @Inject JobContext job;
  @Inject RunContexts contexts;
  @Inject RunService runs;
  @Inject RunFailures failures;
  @Inject OperatedRuns operated;
  @Inject JobEngine engine;

  @Inject
  @BatchProperty(name = ExportJobs.RUN_ID)
  String runId;

  @Override
  public void beforeJob() {
    failures.forget(run());
    runs.jobStarted(run(), job.getExecutionId());
    openContext();
  }

  private void openContext() {
    try {
      contexts.open(job.getExecutionId(), run());
    } catch (UnreadableSecretException e) {
      failures.note(run(), new RunFailures.Failure(e.getMessage(), true));
      throw e;
    }
  }

  @Override
  public void afterJob() {
    RunContext context = contexts.of(job.getExecutionId());
    if (context == null) {
      return;
    }
    contexts.close(job.getExecutionId());
    String reason = toBeKnown(context, runs.slices(run()));
    boolean latest = runs.jobEnded(run(), job.getExecutionId(), reason);
    if (latest && context.stop().stopRequested() && !engine.isShuttingDown()) {
      operated.stopped(run(), job.getExecutionId());
    }
  }

  private long run() {
    return Long.parseLong(runId);
  }

  /** The words for the user about a run, even one that is done; null when there is nothing. */
  private static String toBeKnown(RunContext context, List<Slice> slices) {
    String words =
        Stream.of(notExported(slices), writeKeyUnchecked(context.writeKeyDoubt()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(". "));
    return words.isEmpty() ? null : words;
  }

  private static String writeKeyUnchecked(String doubt) {
    return doubt == null
        ? null
        : "The write key was not checked, and Segment drops messages for an unknown one without a"
            + " word: "
            + doubt;
  }

  /** Names the events that CleverTap did not export, with its reason; null when there are none. */
  static String notExported(List<Slice> slices) {
    Map<String, Set<String>> eventsByReason = new TreeMap<>();
    slices.stream()
        .filter(slice -> slice.getStatus() == SliceStatus.REFUSED)
        .forEach(
            slice ->
                eventsByReason
                    .computeIfAbsent(slice.getReason(), reason -> new LinkedHashSet<>())
                    .add(slice.getEventName()));
    return eventsByReason.isEmpty()
        ? null
        : eventsByReason.entrySet().stream()
            .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
            .collect(Collectors.joining("; ", "Not exported: ", ""));
  }
}

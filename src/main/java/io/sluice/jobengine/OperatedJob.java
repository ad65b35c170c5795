package io.sluice.jobengine;

import java.util.Map;

/**
 * Somebody stopped or abandoned a job by the job operator; fired as an event once it was done, in
 * the caller's thread. A restart is told before it is done, to {@link JobRestarts}.
 *
 * @param parameters the job's
 */
public record OperatedJob(long executionId, Map<String, String> parameters) {}

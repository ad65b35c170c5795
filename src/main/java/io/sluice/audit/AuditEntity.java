package io.sluice.audit;

/** The kind of thing that an action was done to. A JOB is a job execution, named by its id. */
public enum AuditEntity {
  ACCOUNT,
  PARTNER,
  EXPORT,
  RUN,
  JOB,
  WEBHOOK,
  USER,
  TOKEN
}

package io.sluice.batchconsole;

import io.sluice.audit.AuditEntity;
import io.sluice.audit.AuditSource;
import io.sluice.jobengine.JobExecutionView;
import io.sluice.jobengine.JobHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The values that the audit trail keeps of a job execution. */
@ApplicationScoped
public class JobAudit {

  @Produces
  @Singleton
  AuditSource source(JobHistory history) {
    return AuditSource.numbered(
        AuditEntity.JOB,
        JobExecutionView.class,
        JobExecutionView::id,
        id -> history.execution(id).map(found -> new Values(found.run(), found.status())));
  }

  private record Values(Long run, String status) {}
}

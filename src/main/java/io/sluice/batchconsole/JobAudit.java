package io.sluice.batchconsole;

import io.sluice.audit.AuditEntity;
import io.sluice.audit.AuditSource;
import io.sluice.jobengine.JobExecutionRepository;
import io.sluice.jobengine.JobExecutionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What the audit trail keeps of a job execution. */
@ApplicationScoped
public class JobAudit implements AuditSource {

  @Inject private JobExecutionRepository executions;

  @Override
  public AuditEntity entity() {
    return AuditEntity.JOB;
  }

  @Override
  public Optional<?> values(String id) {
    return executions
        .execution(Long.parseLong(id))
        .map(found -> new Values(found.run(), found.status()));
  }

  @Override
  public String idOf(Object made) {
    return String.valueOf(((JobExecutionView) made).id());
  }

  private record Values(Long run, String status) {}
}

package io.sluice.run;

import io.sluice.audit.AuditEntity;
import io.sluice.audit.AuditSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** What the audit trail keeps of a run that a user started. */
@ApplicationScoped
public class RunAudit implements AuditSource {

  @Inject private RunRepository runs;

  @Override
  public AuditEntity entity() {
    return AuditEntity.RUN;
  }

  @Override
  public Optional<?> values(String id) {
    return runs.find(Long.parseLong(id)).map(Values::of);
  }

  @Override
  public String idOf(Object made) {
    return String.valueOf(((Run) made).getId());
  }

  private record Values(long export, RunKind kind, LocalDate from, LocalDate to, Long replayOf) {

    static Values of(Run run) {
      return new Values(
          run.getExport().getId(),
          run.getKind(),
          run.getDays().from(),
          run.getDays().to(),
          run.getReplayOf());
    }
  }
}

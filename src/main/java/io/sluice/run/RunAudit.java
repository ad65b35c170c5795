package io.sluice.run;

import io.sluice.audit.AuditEntity;
import io.sluice.audit.AuditSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** The values that the audit trail keeps of a run that a user started. */
@ApplicationScoped
public class RunAudit {

  @Produces
  @Singleton
  AuditSource source(RunRepository runs) {
    return AuditSource.numbered(
        AuditEntity.RUN, Run.class, Run::getId, id -> runs.find(id).map(Values::of));
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

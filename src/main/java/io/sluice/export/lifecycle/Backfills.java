package io.sluice.export.lifecycle;

import io.sluice.export.BackfillRequest;
import io.sluice.export.ExportRules;
import io.sluice.problem.BadInputException;
import io.sluice.problem.FieldError;
import io.sluice.run.Run;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Runs over days that a user chooses, for exports that exist. */
@ApplicationScoped
public class Backfills {

  @Inject ExportService exports;
  @Inject ExportCycles cycles;
  @Inject Clock clock;

  /**
   * @throws BadInputException if the days break a rule of one-time exports
   */
  public Run start(long exportId, BackfillRequest request) {
    LocalDate today =
        LocalDate.now(clock.withZone(exports.find(exportId).getPartner().getAccount().getZone()));
    List<FieldError> errors = ExportRules.brokenDays(request, today);
    if (!errors.isEmpty()) {
      throw new BadInputException(errors);
    }
    return cycles.backfill(exportId, request.days(today));
  }
}

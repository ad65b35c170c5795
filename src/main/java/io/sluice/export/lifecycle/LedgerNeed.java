package io.sluice.export.lifecycle;

import io.sluice.export.DayRange;
import io.sluice.export.Export;
import io.sluice.export.ExportRules;
import io.sluice.problem.NoSuchThingException;
import io.sluice.run.Run;
import io.sluice.run.RunKind;
import io.sluice.run.RunRepository;
import io.sluice.run.RunWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** The days whose ledger is still needed when a run is done. */
@ApplicationScoped
@Transactional
public class LedgerNeed {

  /** For so long the ledger is kept for a run that was stopped or failed. */
  private static final Duration RESUMABLE = Duration.ofDays(ExportRules.MAX_DAYS);

  @Inject RunRepository runs;
  @Inject Clock clock;

  /**
   * The first day of which a later run of the same export, or an earlier one that may still go on,
   * may need the ledger.
   */
  public LocalDate from(long runId) {
    Run run = runs.find(runId).orElseThrow(() -> new NoSuchThingException("Run", runId));
    LocalDate needed = neededByLaterRuns(run);
    return runs.firstDayUnfinished(run, clock.instant().minus(RESUMABLE))
        .filter(day -> day.isBefore(needed))
        .orElse(needed);
  }

  private LocalDate neededByLaterRuns(Run run) {
    Export export = run.getExport();
    if (run.getKind() == RunKind.SCHEDULED) {
      return RunWindow.ledgerFrom(export, run.getDays().to());
    }
    Optional<LocalDate> lastDay = runs.lastDaysDone(export.getId()).map(DayRange::to);
    return RunWindow.ledgerFrom(export, lastDay.orElseGet(export::firstDay));
  }
}

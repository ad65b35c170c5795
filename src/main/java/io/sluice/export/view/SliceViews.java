package io.sluice.export.view;

import io.sluice.problem.NoSuchThingException;
import io.sluice.run.CountsRepository;
import io.sluice.run.Run;
import io.sluice.run.RunRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The slices of a run as users see them: a page, or a sum, however many there are. */
@ApplicationScoped
@Transactional
public class SliceViews {

  @Inject RunRepository runs;
  @Inject CountsRepository counts;

  /**
   * A page of the slices of a run, counted from 1, in the order in which they were planned.
   *
   * @throws NoSuchThingException if there is no such run
   */
  public List<SliceResponse> page(long runId, int page, int size) {
    LocalDate readOn = readOn(run(runId));
    return counts.slices(runId, page, size).stream()
        .map(slice -> SliceResponse.of(slice, readOn))
        .toList();
  }

  /**
   * @throws NoSuchThingException if there is no such run
   */
  private Run run(long id) {
    return runs.find(id).orElseThrow(() -> new NoSuchThingException("Run", id));
  }

  public long count(long runId) {
    return counts.countSlices(runId);
  }

  /** The cause of the run's difference, of the slice where it weighs most; null if none has one. */
  public DifferenceCause cause(Run run) {
    return Reconciliation.causeOf(counts.differences(run.getId()), readOn(run));
  }

  /** The day on which the run was read, in the account's time zone. */
  private static LocalDate readOn(Run run) {
    Instant at = run.getStartedAt() == null ? run.getCreatedAt() : run.getStartedAt();
    return LocalDate.ofInstant(at, run.getExport().getPartner().getAccount().getZone());
  }

  /** The number of records that were sent of each day, in their order. */
  public Map<LocalDate, Long> sentByDay(long runId) {
    return counts.sentByDay(runId);
  }

  /** The number of records that were sent of each event, the most frequent first. */
  public Map<String, Long> sentByEvent(long runId) {
    return counts.sentByEvent(runId);
  }
}

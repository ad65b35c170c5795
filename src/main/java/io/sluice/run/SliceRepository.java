package io.sluice.run;

import io.sluice.database.Sql;
import io.sluice.database.StorableText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The slices of runs in the database, and what is decided about one apart from its chunks. */
@ApplicationScoped
public class SliceRepository {

  private final RunOwnership owner;

  @PersistenceContext(unitName = "sluice")
  private EntityManager entities;

  /** For the container's proxy. */
  protected SliceRepository() {
    this(null);
  }

  @Inject
  public SliceRepository(Sql sql) {
    this.owner = new RunOwnership(sql);
  }

  public void add(List<Slice> slices) {
    slices.forEach(entities::persist);
    entities.flush();
  }

  /** The slices of a run, in the order in which they were planned. */
  public List<Slice> ofRun(long runId) {
    return entities
        .createQuery(
            "select slice from Slice slice where slice.runId = :run order by slice.id", Slice.class)
        .setParameter("run", runId)
        .getResultList();
  }

  public Optional<Slice> find(long id) {
    return Optional.ofNullable(entities.find(Slice.class, id));
  }

  /**
   * CleverTap exports no such event: the slice is over, and says why.
   *
   * @throws RunTakenOverException if the job execution is not the run's latest any more
   */
  public void refuse(Slice slice, long jobExecutionId, String reason) {
    owner.update(
        slice.getRunId(),
        jobExecutionId,
        "update slice set status = 'REFUSED', reason = ? where id = ?",
        StorableText.words(reason),
        slice.getId());
  }

  /**
   * CleverTap's own count of the slice.
   *
   * @throws RunTakenOverException if the job execution is not the run's latest any more
   */
  public void counted(Slice slice, long jobExecutionId, long count) {
    owner.update(
        slice.getRunId(),
        jobExecutionId,
        "update slice set counted = ? where id = ?",
        count,
        slice.getId());
  }
}

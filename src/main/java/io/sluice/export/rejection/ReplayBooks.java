package io.sluice.export.rejection;

import io.sluice.database.Sql;
import io.sluice.run.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * The outcomes of replayed rejections, written in the transaction of the chunk that delivers: what
 * has none is read again after a stop or a crash.
 */
@ApplicationScoped
public class ReplayBooks {

  private final Sql sql;

  /** For the container's proxy. */
  protected ReplayBooks() {
    this(null);
  }

  @Inject
  public ReplayBooks(Sql sql) {
    this.sql = sql;
  }

  /** Writes what became of rejections of a slice, by their ids; once for each of them. */
  public void settle(Slice slice, Map<Long, ReplayOutcome> outcomes) {
    int sent = 0;
    for (Map.Entry<Long, ReplayOutcome> one : outcomes.entrySet()) {
      int rows =
          sql.update(
              "update rejection set outcome = ? where id = ? and replay_ref = ? and outcome is null",
              one.getValue().name(),
              one.getKey(),
              slice.getRunId());
      sent += one.getValue() == ReplayOutcome.SENT ? rows : 0;
    }
    countReplayed(slice.getSourceId(), sent);
  }

  /** A rejection of a replay was one of the replayed run before. */
  private void countReplayed(Long sliceId, int sent) {
    for (Long source = sliceId; source != null && sent > 0; source = sourceOf(source)) {
      sql.update("update slice set replayed_count = replayed_count + ? where id = ?", sent, source);
    }
  }

  private Long sourceOf(long sliceId) {
    return sql.list(
            row -> row.getObject(1, Long.class),
            "select source_ref from slice where id = ?",
            sliceId)
        .get(0);
  }
}

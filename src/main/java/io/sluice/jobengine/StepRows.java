package io.sluice.jobengine;

import io.sluice.database.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows of JBeret's table of step executions. */
final class StepRows {

  private StepRows() {}

  static StepView step(ResultSet row) throws SQLException {
    return new StepView(
        row.getLong("stepexecutionid"),
        row.getString("stepname"),
        row.getString("batchstatus"),
        row.getString("exitstatus"),
        firstLine(row.getString("executionexception")),
        UtcTime.instant(row, "starttime"),
        UtcTime.instant(row, "endtime"),
        metrics(row),
        null);
  }

  private static StepView.Metrics metrics(ResultSet row) throws SQLException {
    return new StepView.Metrics(
        row.getLong("readcount"),
        row.getLong("writecount"),
        row.getLong("commitcount"),
        row.getLong("rollbackcount"),
        row.getLong("readskipcount"),
        row.getLong("processskipcount"),
        row.getLong("writeskipcount"),
        row.getLong("filtercount"));
  }

  /** JBeret stores the stack trace; its first line says what happened. */
  static String firstLine(String exception) {
    return exception == null || exception.isBlank()
        ? null
        : exception.strip().lines().findFirst().orElse(null);
  }
}

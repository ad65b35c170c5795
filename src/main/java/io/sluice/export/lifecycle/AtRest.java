package io.sluice.export.lifecycle;

import io.sluice.problem.ConflictException;
import io.sluice.run.RunStatusRow;
import java.util.List;

/** Two runs of one export never go on at once. */
final class AtRest {

  private AtRest() {}

  /**
   * @param goingOn the runs of an export that are in the way
   * @param rule what is needed, in words
   * @throws ConflictException if there is one
   */
  static void check(List<RunStatusRow> goingOn, String rule) {
    if (!goingOn.isEmpty()) {
      RunStatusRow run = goingOn.get(0);
      throw new ConflictException(
          "Run %d of export %d is %s; %s"
              .formatted(run.getRunId(), run.getExportId(), run.getStatus(), rule));
    }
  }
}

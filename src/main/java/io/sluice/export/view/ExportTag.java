package io.sluice.export.view;

import io.sluice.problem.BadInputException;
import jakarta.ws.rs.core.EntityTag;

/** An export's version as an entity tag. */
public final class ExportTag {

  private ExportTag() {}

  public static EntityTag of(int version) {
    return new EntityTag(Integer.toString(version));
  }

  /**
   * The version that an If-Match header names; null when it is absent or {@code *}.
   *
   * @throws BadInputException if it is no tag that was given out
   */
  public static Integer version(String ifMatch) {
    if (ifMatch == null || ifMatch.equals("*")) {
      return null;
    }
    String digits = ifMatch.strip().replaceAll("^\"|\"$", "");
    if (!digits.matches("\\d{1,9}")) {
      throw new BadInputException("If-Match", ifMatch, "must be the ETag that GET answered");
    }
    return Integer.valueOf(digits);
  }
}

package io.sluice.partner;

import io.sluice.problem.ConflictException;
import java.util.List;

/** A partner that others use cannot be deleted. */
public class PartnerInUseException extends ConflictException {

  private static final long serialVersionUID = 1L;

  /**
   * @param users by name; empty if they are not known
   */
  public PartnerInUseException(long id, List<String> users) {
    super(
        "Partner %d is used by %s; only a partner without exports can be deleted"
            .formatted(id, users.isEmpty() ? "an export" : String.join(", ", users)));
  }
}

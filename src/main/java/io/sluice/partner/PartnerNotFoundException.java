package io.sluice.partner;

import io.sluice.problem.NoSuchThingException;

/** No partner has this id. */
public class PartnerNotFoundException extends NoSuchThingException {

  private static final long serialVersionUID = 1L;

  public PartnerNotFoundException(long id) {
    super("Partner", id);
  }
}

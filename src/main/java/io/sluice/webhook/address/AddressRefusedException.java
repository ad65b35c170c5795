package io.sluice.webhook.address;

/** A webhook's host cannot be connected to, or must not be. */
public class AddressRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public AddressRefusedException(String condition) {
    super(condition);
  }
}

package io.sluice.webhook;

/** A webhook's host cannot be connected to, or must not be. */
class AddressRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AddressRefusedException(String condition) {
    super(condition);
  }
}

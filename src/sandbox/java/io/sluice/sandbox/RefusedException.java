package io.sluice.sandbox;

/** The request breaks a rule of the vendor; carries the vendor's answer. */
final class RefusedException extends RuntimeException {
  private final transient HttpReply reply;

  RefusedException(HttpReply reply) {
    super("Refused with " + reply, null, false, false);
    this.reply = reply;
  }

  HttpReply reply() {
    return reply;
  }
}

package io.sluice.sandbox.http;

/** The request breaks a rule of the vendor; carries the vendor's answer. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient HttpReply reply;

  public RefusedException(HttpReply reply) {
    super("Refused with " + reply, null, false, false);
    this.reply = reply;
  }

  public HttpReply reply() {
    return reply;
  }
}

package io.sluice.security.openid;

import java.time.Instant;
import java.util.Optional;

/**
 * A login that the provider was asked for. The browser keeps it, encrypted, until it comes back: so
 * strangers can start as many as they like without filling a memory.
 *
 * @param verifier of PKCE
 * @param target the page to go to
 * @param until when it is too late
 */
record PendingLogin(String state, String nonce, String verifier, String target, Instant until) {

  private static final String SEPARATOR = "\n";
  private static final int PARTS = 5;

  String text() {
    return String.join(SEPARATOR, state, nonce, verifier, target, until.toString());
  }

  /** Empty if the text is none. */
  static Optional<PendingLogin> parse(String text) {
    String[] parts = text.split(SEPARATOR, -1);
    return parts.length == PARTS
        ? Optional.of(
            new PendingLogin(parts[0], parts[1], parts[2], parts[3], Instant.parse(parts[4])))
        : Optional.empty();
  }

  /** True if the provider's answer belongs to it. */
  boolean isAnsweredBy(String answeredState, Instant now) {
    return state.equals(answeredState) && now.isBefore(until);
  }

  @Override
  public String toString() {
    return "PendingLogin until " + until;
  }
}

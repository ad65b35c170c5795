package io.sluice.security.secret;

/** For tests of other packages: only this one makes secrets that can't be decrypted. */
public final class UnreadableSecrets {

  private UnreadableSecrets() {}

  public static Secret one() {
    return Secret.unreadable();
  }
}

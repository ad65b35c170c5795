package io.sluice.sandbox.data;

/** The share, from 0 to 1, of records with each {@link Flaw}. */
public record FlawShares(double unreadableTs, double unidentified, double oversized) {
  public static final FlawShares NONE = new FlawShares(0, 0, 0);

  Flaw of(long recordHash) {
    if (Mix.within(Mix.mix(recordHash, 'T'), unreadableTs)) {
      return Flaw.UNREADABLE_TS;
    }
    if (Mix.within(Mix.mix(recordHash, 'U'), unidentified)) {
      return Flaw.UNIDENTIFIED;
    }
    return Mix.within(Mix.mix(recordHash, 'O'), oversized) ? Flaw.OVERSIZED : Flaw.NONE;
  }
}

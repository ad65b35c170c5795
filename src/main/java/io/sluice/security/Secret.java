package io.sluice.security;

/** A secret that shows itself only to who asks for it by {@link #reveal()}. */
public record Secret(String reveal) {

  @Override
  public String toString() {
    return "••••";
  }
}

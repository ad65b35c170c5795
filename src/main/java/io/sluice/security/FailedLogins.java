package io.sluice.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Slows down guessing: after ten failures of one user from one address within five minutes, further
 * passwords are not even looked at until the five minutes are over.
 */
@ApplicationScoped
class FailedLogins {

  static final int MAX_FAILURES = 10;
  static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int MAX_REMEMBERED = 10_000;

  private final BoundedMap<Attempt, Failures> failures = new BoundedMap<>(MAX_REMEMBERED);
  private final Clock clock;

  FailedLogins() {
    this(Clock.systemUTC());
  }

  FailedLogins(Clock clock) {
    this.clock = clock;
  }

  /** How long to wait before the next try; empty if it may be tried now. */
  Optional<Duration> wait(String user, String address) {
    return failures
        .get(new Attempt(user, address))
        .filter(f -> f.count() >= MAX_FAILURES)
        .map(f -> Duration.between(clock.instant(), f.until()))
        .filter(left -> !left.isNegative() && !left.isZero());
  }

  void failed(String user, String address) {
    failures.update(new Attempt(user, address), this::oneMore);
  }

  void succeeded(String user, String address) {
    failures.remove(new Attempt(user, address));
  }

  private Failures oneMore(Failures before) {
    Instant now = clock.instant();
    return before == null || !now.isBefore(before.until())
        ? new Failures(1, now.plus(WINDOW))
        : new Failures(before.count() + 1, before.until());
  }

  private record Attempt(String user, String address) {}

  private record Failures(int count, Instant until) {}
}

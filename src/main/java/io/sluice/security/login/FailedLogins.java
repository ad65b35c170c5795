package io.sluice.security.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Slows down guessing: passwords are not even looked at while their user from their address, their
 * address, or their user has failed too often. The last two do not hold where the user has logged
 * in before, so that strangers can lock nobody out of where they work; and that of a user does not
 * grow. What is remembered is bounded.
 */
@ApplicationScoped
class FailedLogins {

  private static final int MAX_REMEMBERED = 10_000;
  private static final int OF_ADDRESS = 5;
  private static final int OF_USER = 10;

  private final BoundedMap<Attempt, Failures> attempts = new BoundedMap<>(MAX_REMEMBERED);
  private final BoundedMap<String, Failures> addresses = new BoundedMap<>(MAX_REMEMBERED);
  private final BoundedMap<String, Failures> users = new BoundedMap<>(MAX_REMEMBERED);
  private final BoundedMap<Attempt, Instant> successes = new BoundedMap<>(MAX_REMEMBERED);
  private final LockoutPolicy policy;
  private final Clock clock;

  /** For the container's proxy. */
  protected FailedLogins() {
    this(null, (LockoutPolicy) null);
  }

  @Inject
  FailedLogins(Clock clock, LoginSettings settings) {
    this(clock, settings.policy());
  }

  FailedLogins(Clock clock, LockoutPolicy policy) {
    this.clock = clock;
    this.policy = policy;
  }

  /** The wait before the next try; empty if it may be tried now. */
  Optional<Duration> wait(String user, String address) {
    Attempt attempt = new Attempt(user, address);
    Instant now = clock.instant();
    Stream<Optional<Failures>> all =
        successes.get(attempt).isPresent()
            ? Stream.of(attempts.get(attempt))
            : Stream.of(attempts.get(attempt), addresses.get(address), users.get(user));
    return all.flatMap(Optional::stream)
        .map(failures -> Duration.between(now, failures.lockedUntil()))
        .filter(left -> !left.isNegative() && !left.isZero())
        .max(Duration::compareTo);
  }

  /** Returns how many failures of the user from the address this makes. */
  int failed(String user, String address) {
    Instant now = clock.instant();
    Attempt attempt = new Attempt(user, address);
    attempts.update(attempt, before -> policy.oneMore(before, now));
    addresses.update(address, before -> policy.freeTimes(OF_ADDRESS).oneMore(before, now));
    LockoutPolicy ofUser = policy.freeTimes(OF_USER).withoutGrowth();
    users.update(user, before -> ofUser.oneMore(before, now));
    return attempts.get(attempt).map(Failures::count).orElse(1);
  }

  void succeeded(String user, String address) {
    Attempt attempt = new Attempt(user, address);
    attempts.remove(attempt);
    successes.put(attempt, clock.instant());
  }

  private record Attempt(String user, String address) {}
}

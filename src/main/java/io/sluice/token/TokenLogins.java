package io.sluice.token;

import io.sluice.security.login.Login;
import io.sluice.security.login.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Knows tokens again, and notes at most once a minute that one was used. */
@ApplicationScoped
public class TokenLogins implements Tokens {

  private static final Duration NOTED_ONCE_IN = Duration.ofMinutes(1);

  private final TokenRepository tokens;
  private final Clock clock;

  /** For the container's proxy. */
  protected TokenLogins() {
    this(null, null);
  }

  @Inject
  public TokenLogins(TokenRepository tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public Optional<Login> use(String text) {
    Instant now = clock.instant();
    Optional<ApiToken> token =
        tokens
            .findByHash(new TokenText(text).hash())
            .filter(found -> now.isBefore(found.expiresAt()));
    token.filter(found -> isToBeNoted(found, now)).ifPresent(found -> tokens.used(found.id(), now));
    return token.map(found -> new Login(found.user(), found.role(), Login.Method.TOKEN));
  }

  private static boolean isToBeNoted(ApiToken token, Instant now) {
    return token.lastUsedAt() == null || !now.isBefore(token.lastUsedAt().plus(NOTED_ONCE_IN));
  }
}

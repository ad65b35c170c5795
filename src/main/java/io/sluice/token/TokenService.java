package io.sluice.token;

import io.sluice.audit.AuditAction;
import io.sluice.audit.AuditEntity;
import io.sluice.audit.Audited;
import io.sluice.problem.BadInputException;
import io.sluice.problem.NoSuchThingException;
import io.sluice.security.Role;
import io.sluice.security.login.Login;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Makes and revokes tokens, each call in a transaction. Everybody has their own; an admin sees and
 * revokes those of all.
 */
@ApplicationScoped
@Transactional
public class TokenService {

  private final TokenRepository tokens;
  private final Clock clock;

  /** For the container's proxy. */
  protected TokenService() {
    this(null, null);
  }

  @Inject
  public TokenService(TokenRepository tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** A page, counted from 1, the newest first. */
  public List<ApiToken> list(Login login, int page, int size) {
    return tokens.list(seenBy(login), page, size);
  }

  public long count(Login login) {
    return tokens.count(seenBy(login));
  }

  /**
   * @throws NoSuchThingException if there is none that the user may see
   */
  public ApiToken get(long id, Login login) {
    return tokens
        .find(id)
        .filter(token -> mayKeepAll(login) || token.user().equals(login.user()))
        .orElseThrow(() -> new NoSuchThingException("Token", id));
  }

  /**
   * Makes a token for the user.
   *
   * @throws TokenNeedsLoginException if a token asks for it: it could live for ever that way
   * @throws BadInputException if the role is above the user's
   */
  @Audited(action = AuditAction.CREATE, entity = AuditEntity.TOKEN)
  public MadeToken create(@Valid NewToken request, Login login) {
    if (login.method() == Login.Method.TOKEN) {
      throw new TokenNeedsLoginException();
    }
    if (!login.role().includes(request.role())) {
      throw new BadInputException(
          "role", request.role(), "must not be above yours, which is " + login.role());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant expiresAt = now.plus(request.expiresInDays(), ChronoUnit.DAYS);
    TokenText text = TokenText.random();
    ApiToken made = tokens.add(request, login.user(), text.hash(), now, expiresAt);
    return MadeToken.of(made, text);
  }

  /**
   * Revokes a token, from the next request on.
   *
   * @throws NoSuchThingException if there is none that the user may see
   */
  @Audited(action = AuditAction.DELETE, entity = AuditEntity.TOKEN)
  public void revoke(long id, Login login) {
    tokens.remove(get(id, login).id());
  }

  /** Null for those of all users. */
  private static String seenBy(Login login) {
    return mayKeepAll(login) ? null : login.user();
  }

  private static boolean mayKeepAll(Login login) {
    return login.role() == Role.ADMIN;
  }
}

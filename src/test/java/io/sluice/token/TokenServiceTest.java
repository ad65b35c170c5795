package io.sluice.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.database.Sql;
import io.sluice.database.TestDatabase;
import io.sluice.problem.BadInputException;
import io.sluice.problem.NoSuchThingException;
import io.sluice.security.Role;
import io.sluice.security.login.Login;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenServiceTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

  private final String user = "user-" + UUID.randomUUID();
  private final Login operator = new Login(user, Role.OPERATOR, Login.Method.PASSWORD);
  private final Login admin = new Login("ada", Role.ADMIN, Login.Method.SESSION);

  @ParameterizedTest
  @EnumSource
  void tokenLogsInAsItsUserWithItsRole(TestDatabase database) {
    MadeToken made = make(database, Role.VIEWER);
    assertThat(made.token()).startsWith("sluice_").hasSizeGreaterThan(45);
    assertThat(logins(database, NOW).use(made.token()))
        .contains(new Login(user, Role.VIEWER, Login.Method.TOKEN));
    assertThat(logins(database, NOW).use(made.token() + "x")).isEmpty();
    assertThat(logins(database, NOW).use("")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void onlyAHashIsStored(TestDatabase database) {
    MadeToken made = make(database, Role.VIEWER);
    String stored = database.text("select token_hash from api_token where id = ?", made.id());
    assertThat(stored).matches("[0-9a-f]{64}").doesNotContain(made.token());
  }

  @ParameterizedTest
  @EnumSource
  void tokenMayDoNoMoreThanItsUserMayNow(TestDatabase database) {
    MadeToken made = make(database, Role.OPERATOR);
    database.run("update app_user set role = 'viewer' where name = ?", user);
    assertThat(logins(database, NOW).use(made.token()).orElseThrow().role()).isEqualTo(Role.VIEWER);
  }

  @ParameterizedTest
  @EnumSource
  void expiredTokenIsNone(TestDatabase database) {
    MadeToken made = make(database, Role.VIEWER);
    assertThat(logins(database, TOMORROW.minusMillis(1)).use(made.token())).isPresent();
    assertThat(logins(database, TOMORROW).use(made.token())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void useIsNotedOnceAMinute(TestDatabase database) {
    MadeToken made = make(database, Role.VIEWER);
    assertThat(service(database).get(made.id(), operator).lastUsedAt()).isNull();
    logins(database, NOW).use(made.token());
    logins(database, NOW.plusSeconds(59)).use(made.token());
    assertThat(service(database).get(made.id(), operator).lastUsedAt()).isEqualTo(NOW);
    logins(database, NOW.plusSeconds(60)).use(made.token());
    assertThat(service(database).get(made.id(), operator).lastUsedAt())
        .isEqualTo(NOW.plusSeconds(60));
  }

  @ParameterizedTest
  @EnumSource
  void revokedTokenAndThatOfARemovedUserAreNone(TestDatabase database) {
    MadeToken revoked = make(database, Role.VIEWER);
    service(database).revoke(revoked.id(), operator);
    assertThat(logins(database, NOW).use(revoked.token())).isEmpty();
    MadeToken orphan = service(database).create(new NewToken("b", Role.VIEWER, 1), operator);
    database.run("delete from app_user where name = ?", user);
    assertThat(logins(database, NOW).use(orphan.token())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void othersSeeNothingOfATokenButAdminsDo(TestDatabase database) {
    MadeToken made = make(database, Role.VIEWER);
    Login stranger = new Login("vera", Role.OPERATOR, Login.Method.PASSWORD);
    TokenService tokens = service(database);
    assertThatThrownBy(() -> tokens.get(made.id(), stranger))
        .isInstanceOf(NoSuchThingException.class);
    assertThatThrownBy(() -> tokens.revoke(made.id(), stranger))
        .isInstanceOf(NoSuchThingException.class);
    assertThat(tokens.list(stranger, 1, 10)).isEmpty();
    assertThat(tokens.get(made.id(), admin).user()).isEqualTo(user);
    assertThat(tokens.count(operator)).isEqualTo(1);
    assertThat(tokens.count(admin)).isPositive();
    assertThat(tokens.list(admin, 1, 10)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void badRequestsAreRefused(TestDatabase database) {
    TokenService tokens = service(database);
    assertThatThrownBy(() -> tokens.create(new NewToken("a", Role.ADMIN, 1), operator))
        .isInstanceOf(BadInputException.class);
    Login byToken = new Login(user, Role.OPERATOR, Login.Method.TOKEN);
    assertThatThrownBy(() -> tokens.create(new NewToken("a", Role.VIEWER, 1), byToken))
        .isInstanceOf(TokenNeedsLoginException.class);
  }

  private MadeToken make(TestDatabase database, Role role) {
    database.run(
        "insert into app_user (name, password_hash, role) values (?, 'hash', 'operator')", user);
    return service(database).create(new NewToken("ci", role, 1), operator);
  }

  private static TokenService service(TestDatabase database) {
    return new TokenService(tokens(database), clock(NOW));
  }

  private static TokenLogins logins(TestDatabase database, Instant now) {
    return new TokenLogins(tokens(database), clock(now));
  }

  private static TokenRepository tokens(TestDatabase database) {
    return new TokenRepository(new Sql(database.migrated()));
  }

  private static Clock clock(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }
}

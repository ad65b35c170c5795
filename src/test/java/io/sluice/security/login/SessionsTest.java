package io.sluice.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.security.Role;
import io.sluice.security.User;
import io.sluice.security.UsersInMemory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsTest {

  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(12);

  private final UsersInMemory users = new UsersInMemory();
  private final SlowClock clock = new SlowClock();
  private final Sessions sessions = new Sessions(users, clock, settings());
  private final HttpServletRequest request = request();

  /** Of the one session; null without it. */
  private Map<String, Object> attributes;

  @BeforeEach
  void logIn() {
    users.add(olga(SlowClock.START));
    clock.goOn(Duration.ofSeconds(1));
    sessions.begin(request, "olga");
  }

  @Test
  void aSessionIsTheUsers() {
    assertThat(sessions.find(request))
        .contains(new Login("olga", Role.OPERATOR, Login.Method.SESSION));
  }

  @Test
  void aSessionEndsWithItsUser() {
    users.remove("olga");

    assertThat(sessions.find(request)).isEmpty();
    assertThat(attributes).as("the session").isNull();
  }

  @Test
  void aUserWhoHasTheNameOfARemovedOneDoesNotGetItsSession() {
    users.remove("olga");
    users.add(olga(clock.instant()));

    assertThat(sessions.find(request)).isEmpty();
    assertThat(attributes).as("the session").isNull();
  }

  /** Their time of creation would be after the login. */
  @Test
  void aSessionThatBeganAfterTheClockWasSetBackIsTheUsersToo() {
    users.remove("olga");
    users.add(olga(clock.instant()));
    clock.goOn(Duration.ofHours(-1));
    sessions.begin(request, "olga");

    assertThat(sessions.find(request)).isPresent();
  }

  @Test
  void aNewPasswordEndsTheSession() {
    users.changePassword("olga", "another");

    assertThat(sessions.find(request)).isEmpty();
  }

  @Test
  void aSessionThatIsNotUsedEnds() {
    clock.goOn(IDLE);

    assertThat(sessions.find(request)).isEmpty();
  }

  private static User olga(Instant createdAt) {
    return User.local("olga", "hash", Role.OPERATOR, createdAt);
  }

  /** The server's, as far as sessions use it. */
  private HttpServletRequest request() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                method.getName().equals("getSession") ? session((Boolean) arguments[0]) : null);
  }

  private HttpSession session(boolean create) {
    if (create && attributes == null) {
      attributes = new HashMap<>();
    }
    return attributes == null ? null : session();
  }

  private HttpSession session() {
    return (HttpSession)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpSession.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getAttribute" -> attributes.get(arguments[0]);
                  case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                  case "invalidate" -> {
                    attributes = null;
                    yield null;
                  }
                  default -> null;
                });
  }

  private static SessionSettings settings() {
    SessionSettings settings = new SessionSettings();
    settings.idleTimeout = IDLE;
    settings.longest = LONGEST;
    return settings;
  }
}

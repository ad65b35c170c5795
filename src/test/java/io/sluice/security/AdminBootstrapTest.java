package io.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.security.login.CountingHash;
import io.sluice.security.login.SlowClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
class AdminBootstrapTest {

  private static final Pattern LINE =
      Pattern.compile("Sluice's first user is admin with password (\\w{24}) \\(shown once\\)\\R");

  private final UsersInMemory users = new UsersInMemory();
  private final Passwords passwords = CountingHash.passwords(new CountingHash());

  @Test
  void firstStartPrintsARandomPasswordThatWorks() {
    Matcher line = LINE.matcher(run(Optional.empty()));
    assertThat(line.matches()).isTrue();
    User admin = users.find("admin").orElseThrow();
    assertThat(admin.role()).isEqualTo(Role.ADMIN);
    assertThat(passwords.verify(line.group(1).toCharArray(), admin)).isTrue();
  }

  @Test
  void secondStartPrintsAndChangesNothing() {
    run(Optional.empty());
    User admin = users.find("admin").orElseThrow();
    assertThat(run(Optional.empty())).isEmpty();
    assertThat(users.find("admin")).contains(admin);
  }

  @Test
  void noAdminIsMadeBesideAnotherOne() {
    users.add(User.local("olga", "hash", Role.ADMIN, SlowClock.START));
    assertThat(run(Optional.empty())).isEmpty();
    assertThat(users.find("admin")).isEmpty();
  }

  @Test
  void configuredPasswordIsSetAndNeverPrinted() {
    assertThat(run(Optional.of("configured"))).isEmpty();
    assertThat(verifies("configured")).isTrue();
  }

  @Test
  void configuredPasswordReplacesAnother() {
    run(Optional.of("before"));
    run(Optional.of("after"));
    assertThat(verifies("before")).isFalse();
    assertThat(verifies("after")).isTrue();
  }

  @Test
  void hashStaysWhenThePasswordStillVerifies() {
    run(Optional.of("configured"));
    User before = users.find("admin").orElseThrow();
    run(Optional.of("configured"));
    assertThat(users.find("admin")).contains(before);
  }

  private boolean verifies(String password) {
    return passwords.verify(password.toCharArray(), users.find("admin").orElseThrow());
  }

  private String run(Optional<String> configured) {
    AdminSettings settings = new AdminSettings();
    settings.password = configured;
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      new AdminBootstrap(users, passwords, new SlowClock(), settings).run();
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}

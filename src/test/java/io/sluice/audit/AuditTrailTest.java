package io.sluice.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sluice.database.Sql;
import io.sluice.database.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditTrailTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123Z");

  private final String user = "user-" + UUID.randomUUID();

  @ParameterizedTest
  @EnumSource
  void changeKeepsTheValuesThatDiffer(TestDatabase database) {
    AuditTrail trail = trail(database, NOW);
    trail.write(
        user,
        AuditAction.CHANGE,
        AuditEntity.ACCOUNT,
        "7",
        Map.of("name", "A", "region", "in1", "gone", 1),
        Map.of("name", "B", "region", "in1"));

    AuditEntry entry = trail.list(of(user), 1, 10).get(0);
    assertThat(entry.at()).isEqualTo(NOW);
    assertThat(entry.user()).isEqualTo(user);
    assertThat(entry.action()).isEqualTo(AuditAction.CHANGE);
    assertThat(entry.entity()).isEqualTo(AuditEntity.ACCOUNT);
    assertThat(entry.entityId()).isEqualTo("7");
    assertThat(entry.before()).isEqualTo(JsonValues.parse("{\"name\":\"A\",\"gone\":1}"));
    assertThat(entry.after()).isEqualTo(JsonValues.parse("{\"name\":\"B\"}"));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsMadeHasNoValuesBeforeAndWhatIsGoneNoneAfter(TestDatabase database) {
    AuditTrail trail = trail(database, NOW);
    trail.write(user, AuditAction.CREATE, AuditEntity.USER, "x", null, Map.of("role", "ADMIN"));
    trail.write(user, AuditAction.DELETE, AuditEntity.USER, "x", Map.of("role", "ADMIN"), null);
    assertThat(trail.list(of(user), 1, 10))
        .extracting(AuditEntry::action, AuditEntry::before, AuditEntry::after)
        .containsExactly(
            tuple(AuditAction.DELETE, JsonValues.parse("{\"role\":\"ADMIN\"}"), null),
            tuple(AuditAction.CREATE, null, JsonValues.parse("{\"role\":\"ADMIN\"}")));
  }

  @ParameterizedTest
  @EnumSource
  void everyFilterHolds(TestDatabase database) {
    for (int hour = 0; hour < 3; hour++) {
      trail(database, NOW.plus(Duration.ofHours(hour)))
          .write(user, AuditAction.LOGIN, AuditEntity.USER, "id-" + hour, null, null);
    }
    AuditTrail trail = trail(database, NOW);
    AuditFilter other =
        new AuditFilter(user, AuditAction.LOGOUT, AuditEntity.USER, null, null, null);
    assertThat(trail.list(other, 1, 10)).isEmpty();
    AuditFilter account = new AuditFilter(user, null, AuditEntity.ACCOUNT, null, null, null);
    assertThat(trail.count(account)).isZero();
    AuditFilter one = new AuditFilter(user, null, AuditEntity.USER, "id-1", null, null);
    assertThat(ids(trail, one)).containsExactly("id-1");
    Instant second = NOW.plus(Duration.ofHours(1));
    assertThat(ids(trail, new AuditFilter(user, null, null, null, second, null)))
        .containsExactly("id-2", "id-1");
    assertThat(ids(trail, new AuditFilter(user, null, null, null, null, second)))
        .containsExactly("id-0");
  }

  @ParameterizedTest
  @EnumSource
  void pagesHoldTheLatestFirst(TestDatabase database) {
    AuditTrail trail = trail(database, NOW);
    for (int i = 0; i < 5; i++) {
      trail.write(user, AuditAction.STOP, AuditEntity.EXPORT, "" + i, null, null);
    }
    assertThat(trail.count(of(user))).isEqualTo(5);
    assertThat(trail.list(of(user), 1, 2))
        .extracting(AuditEntry::entityId)
        .containsExactly("4", "3");
    assertThat(trail.list(of(user), 3, 2)).extracting(AuditEntry::entityId).containsExactly("0");
  }

  private static List<String> ids(AuditTrail trail, AuditFilter filter) {
    return trail.list(filter, 1, 10).stream().map(AuditEntry::entityId).toList();
  }

  private static AuditFilter of(String user) {
    return new AuditFilter(user, null, null, null, null, null);
  }

  private static AuditTrail trail(TestDatabase database, Instant now) {
    return new AuditTrail(
        new AuditRepository(new Sql(database.migrated())),
        new Actor(),
        Clock.fixed(now, ZoneOffset.UTC));
  }
}

package io.sluice.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sluice.audit.AuditAction;
import io.sluice.audit.AuditEntity;
import io.sluice.audit.AuditEntry;
import io.sluice.console.audit.AuditRow.Value;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditRowTest {

  @Test
  void valuesStandBesideEachOther() throws Exception {
    AuditRow row =
        row("{\"name\":\"A\",\"gone\":1}", "{\"name\":\"B\",\"new\":[\"x\",\"y\"],\"on\":true}");
    assertThat(row.values())
        .containsExactly(
            new Value("name", "A", "B"),
            new Value("gone", "1", null),
            new Value("new", null, "x, y"),
            new Value("on", null, "true"));
    assertThat(row.getSummary()).isEqualTo("name, gone, new, on");
  }

  @Test
  void entryWithoutValuesHasNone() throws Exception {
    assertThat(row(null, null).values()).isEmpty();
  }

  @Test
  void historyIsThatOfTheSameThing() throws Exception {
    assertThat(row(null, null).getHistory()).isEqualTo("audit.xhtml?entity=EXPORT&entityId=7");
    assertThat(row(null, null).getPlace()).isEqualTo("export.xhtml?id=7");
  }

  private static AuditRow row(String before, String after) throws Exception {
    return AuditRow.of(
        new AuditEntry(
            1,
            Instant.EPOCH,
            "admin",
            AuditAction.CHANGE,
            AuditEntity.EXPORT,
            "7",
            json(before),
            json(after)));
  }

  private static JsonNode json(String text) throws Exception {
    return text == null ? null : new ObjectMapper().readTree(text);
  }
}

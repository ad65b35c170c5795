package io.sluice.export.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReservedColumnsTest {

  @ParameterizedTest
  @CsvSource({
    "id,id",
    "ID,id",
    "User Id,user_id",
    "userId,user_id",
    "received-at,received_at",
    "Campaign Id,campaign_id",
    "CT App Version,ct_app_version",
    "Context.Ip,context_ip"
  })
  void warehousesNameColumnsInSnakeCase(String property, String column) {
    assertThat(ReservedColumns.column(property)).isEqualTo(column);
  }

  @Test
  void eachReservedNameIsWarnedOfOnce() {
    String message =
        "{\"messageId\":\"m\",\"properties\":{\"Id\":{\"event\":1},\"Plan\":[{\"id\":2}],"
            + "\"context_ip\":1},\"context\":{\"id\":3}}";

    assertThat(ReservedColumns.warnings(List.of(message, message)))
        .containsExactly(
            "The property 'Id' is dropped by warehouses: they reserve the column id",
            "The property 'context_ip' is dropped by warehouses: they reserve the column"
                + " context_ip");
  }
}

package io.sluice.export.rejection;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.database.Sql;
import io.sluice.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RejectionRepositoryTest {

  private RejectionTables tables;
  private RejectionRepository rejections;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aPageHasTheOldestFirstWithAllThatIsKnown(TestDatabase on) {
    use(on);
    tables.reject("no_user_id");
    long second = tables.reject(tables.run, tables.slice, "message_too_large", "ct-2", "{\"a\":1}");
    tables.reject("no_user_id");

    RejectionResponse found = rejections.list(tables.run, RejectionFilter.ALL, 2, 1).get(0);

    assertThat(found.id()).isEqualTo(second);
    assertThat(found.run()).isEqualTo(tables.run);
    assertThat(found.slice()).isEqualTo(tables.slice);
    assertThat(found.event()).isEqualTo(RejectionTables.EVENT);
    assertThat(found.day()).isEqualTo(RejectionTables.DAY);
    assertThat(found.messageId()).isEqualTo("ct-2");
    assertThat(found.payload()).isEqualTo("{\"a\":1}");
    assertThat(found.payloadCharacters()).isEqualTo(7);
    assertThat(found.outcome()).isNull();
    assertThat(rejections.count(tables.run, RejectionFilter.ALL)).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void eachFilterAndAllTogetherLeaveOthersOut(TestDatabase on) {
    use(on);
    tables.reject("no_user_id");
    long other = tables.reject(tables.run, tables.otherSlice, "message_too_large", null, "{}");

    for (RejectionFilter filter :
        List.of(
            new RejectionFilter("message_too_large", null, null),
            new RejectionFilter(null, RejectionTables.OTHER_EVENT, null),
            new RejectionFilter(null, null, RejectionTables.DAY.plusDays(1)),
            new RejectionFilter(
                "message_too_large",
                RejectionTables.OTHER_EVENT,
                RejectionTables.DAY.plusDays(1)))) {
      assertThat(rejections.list(tables.run, filter, 1, 10))
          .as("%s", filter)
          .extracting(RejectionResponse::id)
          .containsExactly(other);
      assertThat(rejections.count(tables.run, filter)).as("%s", filter).isOne();
    }
    assertThat(rejections.count(tables.run, new RejectionFilter("x", null, null))).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void allAreGivenOutOnceWithTheirWholePayloads(TestDatabase on) {
    use(on);
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      ids.add(tables.reject("no_user_id"));
    }
    String large = "x".repeat(RejectionRepository.SHORT_PAYLOAD + 1);
    ids.add(tables.reject(tables.run, tables.slice, "message_too_large", "ct-2", large));

    List<RejectionResponse> found = new ArrayList<>();
    rejections.forEach(tables.run, RejectionFilter.ALL, found::add);

    assertThat(found).extracting(RejectionResponse::id).containsExactlyElementsOf(ids);
    assertThat(found.get(250).payload()).isEqualTo(large);
    RejectionResponse listed = rejections.list(tables.run, RejectionFilter.ALL, 26, 10).get(0);
    assertThat(listed.payload()).as("in a list").isNull();
    assertThat(listed.payloadCharacters()).isEqualTo(large.length());
  }

  private void use(TestDatabase on) {
    tables = new RejectionTables(on);
    rejections = new RejectionRepository(new Sql(on.migrated()));
  }
}

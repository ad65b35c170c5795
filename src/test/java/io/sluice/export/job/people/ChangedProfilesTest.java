package io.sluice.export.job.people;

import static io.sluice.export.job.slice.CleverTapStub.LOST;
import static io.sluice.export.job.slice.CleverTapStub.OPEN;
import static io.sluice.export.job.slice.CleverTapStub.cursor;
import static io.sluice.export.job.slice.CleverTapStub.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.database.TestDatabase;
import io.sluice.export.Fields;
import io.sluice.export.Samples;
import io.sluice.export.job.slice.CleverTapStub;
import io.sluice.intake.IntakeKind;
import io.sluice.run.Slice;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Later runs of an export: what they send, and what a slice counts that is opened again. */
class ChangedProfilesTest {

  private static final TestDatabase DATABASE = TestDatabase.H2;

  private final CleverTapStub cleverTap = new CleverTapStub();
  private final long export = TestDatabase.newId();
  private ProfileRun run;

  @BeforeEach
  void prepare() {
    DATABASE.insertExport(export);
    run = new ProfileRun(cleverTap.client(), Samples.partner(), export, DATABASE);
  }

  @AfterEach
  void close() {
    cleverTap.close();
  }

  @Test
  void whoHasChangedIsSentWithAnotherMessageIdWhoHasNotIsSkipped() {
    runOver(person("a", "gold"), person("b", "gold"));
    String ofA = run.sent.get(0);
    run.sent.clear();

    long slice = runOver(person("b", "gold"), person("a", "silver"), person("c", "gold"));

    assertThat(run.sent).hasSize(2).allMatch(sent -> !sent.endsWith(" b")).doesNotContain(ofA);
    assertThat(count("skipped_count", slice)).isOne();
    assertThat(count("read_count", slice)).isEqualTo(3);
  }

  @Test
  void whoChangesBackIsSentAgain() {
    runOver(person("a", "gold"));
    runOver(person("a", "silver"));
    runOver(person("a", "gold"));
    runOver(person("a", "gold"));

    assertThat(run.sent).hasSize(3);
    assertThat(run.sent.get(0)).isEqualTo(run.sent.get(2));
  }

  @Test
  void onlyTraitsAreAChange() {
    runOver("{\"identity\":\"a\",\"profileData\":{\"x\":1,\"y\":2},\"platformInfo\":[]}");
    runOver("{\"profileData\":{\"y\":2.0,\"x\":1},\"identity\":\"a\",\"objectId\":\"o2\"}");

    assertThat(run.sent).hasSize(1);
  }

  @Test
  void whoWasRejectedIsRejectedAgain() {
    String tooMany =
        "{\"identity\":\"a\",\"profileData\":{"
            + String.join(",", IntStream.range(0, 301).mapToObj(i -> "\"t" + i + "\":1").toList())
            + "}}";

    assertThat(count("rejected_count", runOver(tooMany, tooMany))).isOne();
    assertThat(count("rejected_count", runOver(tooMany))).isOne();
    assertThat(run.sent).isEmpty();
  }

  @Test
  void whatIsNoProfileIsRejectedWithItsReason() {
    long slice =
        runOver(
            "7",
            "{\"email\":\"nobody@x\"}",
            "{\"identity\":\"a\",\"profileData\":[]}",
            "{\"identity\":\"b\",\"profileData\":{\"big\":\"" + "x".repeat(40_000) + "\"}}");

    assertThat(
            DATABASE.text(
                "select listagg(reason, ' ') within group (order by id) from rejection"
                    + " where slice_ref = ?",
                slice))
        .isEqualTo("record_not_object no_user_anon_id traits_not_object message_too_large");
    assertThat(count("read_count", slice)).isEqualTo(4);
  }

  @Test
  void aSliceThatIsOpenedAgainCountsEachOfItsPeopleOnce() {
    cleverTap
        .on(OPEN, cursor("c"), cursor("d"))
        .on("c", page("c2", person("a", "x"), person("b", "x"), person("a", "x")))
        .on("c2", LOST)
        .on(
            "d",
            page(null, person("b", "x"), person("a", "x"), person("a", "x"), person("e", "x")));

    long slice = execute();

    assertThat(run.sent).hasSize(3);
    assertThat(count("sent_count", slice)).isEqualTo(3);
    assertThat(count("skipped_count", slice)).isOne();
  }

  private long runOver(String... people) {
    cleverTap.on(OPEN, cursor("c")).on("c", page(null, people));
    return execute();
  }

  private long execute() {
    long id = TestDatabase.newId();
    long runId = TestDatabase.newId();
    DATABASE.insertRun(runId, export, ProfileRun.EXECUTION, false);
    DATABASE.insertSlice(id, runId, "App Launched", Samples.DAY);
    Slice slice =
        Fields.set(new Slice(runId, "App Launched", Samples.DAY, IntakeKind.API), "id", id);
    run.begin(runId).readAll(slice);
    run.end(runId);
    return id;
  }

  private static String person(String identity, String plan) {
    return "{\"identity\":\"%s\",\"profileData\":{\"Plan\":\"%s\"}}".formatted(identity, plan);
  }

  private static long count(String column, long slice) {
    return DATABASE.number("select " + column + " from slice where id = ?", slice);
  }
}

package io.sluice.run.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.database.Sql;
import io.sluice.database.TestDatabase;
import io.sluice.export.Fields;
import io.sluice.export.OneConnection;
import io.sluice.export.Samples;
import io.sluice.run.RunTakenOverException;
import io.sluice.run.Slice;
import io.sluice.run.SliceRepository;
import io.sluice.run.SliceStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SliceBooksTest {

  private static final long[] NO_KEYS = {};

  /** The latest job execution of each run. */
  private static final long EXECUTION = 41;

  private TestDatabase database;
  private SliceBooks books;
  private LedgerRepository ledger;
  private SliceRepository slices;
  private long export;
  private Slice slice;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsReadIsSentRejectedOrSkipped(TestDatabase on) {
    use(on);
    books.advance(slice, export, EXECUTION, SliceStatus.READING, chunk(false, 7, 2, rejections(1)));
    books.advance(slice, export, EXECUTION, SliceStatus.DONE, chunk(false, 3, 1, rejections(2)));

    assertCounts(10, 3, 3);
    assertThat(status()).isEqualTo("DONE");
    assertThat(count("bytes")).isEqualTo(2_000);
    assertThat(count("requests")).isEqualTo(8);
  }

  /** A server that was taken for dead may still send; what it did must not count. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aChunkOfAJobExecutionThatWasTakenOverIsNotBooked(TestDatabase on) {
    use(on);
    on.run("update run set job_execution_id = ? where id = ?", EXECUTION + 1L, slice.getRunId());

    assertThatThrownBy(
            () ->
                books.advance(
                    slice, export, EXECUTION, SliceStatus.DONE, chunk(false, 7, 2, rejections(1))))
        .isInstanceOf(RunTakenOverException.class);
    assertCounts(0, 0, 0);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aSliceThatIsOpenedAgainCountsItsSkippedAnew(TestDatabase on) {
    use(on);
    books.advance(slice, export, EXECUTION, SliceStatus.READING, chunk(false, 7, 5, rejections(1)));
    books.advance(slice, export, EXECUTION, SliceStatus.READING, chunk(true, 1, 2, rejections(0)));

    assertCounts(8, 1, 2);

    books.advance(slice, export, EXECUTION, SliceStatus.DONE, chunk(false, 0, 4, rejections(1)));

    assertCounts(8, 2, 6);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aChunkWithoutRecordsChangesNoCount(TestDatabase on) {
    use(on);
    books.advance(slice, export, EXECUTION, SliceStatus.READING, chunk(false, 7, 2, rejections(1)));
    books.advance(
        slice,
        export,
        EXECUTION,
        SliceStatus.READING,
        new SliceAdvance(false, 0, 0, List.of(), NO_KEYS, 0, 0, 0));

    assertCounts(7, 1, 2);
    assertThat(count("requests")).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void otherSlicesStayAsTheyAre(TestDatabase on) {
    use(on);
    Slice other = insertSlice(slice.getRunId(), "Charged");
    books.advance(slice, export, EXECUTION, SliceStatus.DONE, chunk(false, 7, 2, rejections(1)));

    assertThat(on.number("select read_count from slice where id = ?", other.getId())).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void keysComeBackAsThoseOfThisRunAndThoseOfEarlierOnes(TestDatabase on) {
    use(on);
    Slice earlier = insertSlice(insertRun(), slice.getEventName());
    books.advance(earlier, export, EXECUTION, SliceStatus.DONE, keys(1, -2, Long.MIN_VALUE));
    books.advance(slice, export, EXECUTION, SliceStatus.READING, keys(Long.MAX_VALUE, 0));
    books.advance(slice, export, EXECUTION, SliceStatus.READING, keys(3));

    assertThat(keysOfThisRun(slice)).containsExactlyInAnyOrder(Long.MAX_VALUE, 0L, 3L);
    assertThat(keysOfEarlierRuns(slice)).containsExactlyInAnyOrder(1L, -2L, Long.MIN_VALUE);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void keysAreKeptApartByEventDayAndExport(TestDatabase on) {
    use(on);
    books.advance(slice, export, EXECUTION, SliceStatus.READING, keys(3));
    Slice otherEvent = insertSlice(slice.getRunId(), "app launched");
    Slice otherDay =
        Fields.set(
            new Slice(slice.getRunId(), slice.getEventName(), Samples.DAY.plusDays(1)), "id", 1L);

    assertThat(keysOfThisRun(otherEvent)).isEmpty();
    assertThat(keysOfThisRun(otherDay)).isEmpty();
    export++;
    assertThat(keysOfThisRun(slice)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theKeysOfAFullChunkComeBack(TestDatabase on) {
    use(on);
    long[] many = new long[20_000];
    for (int i = 0; i < many.length; i++) {
      many[i] = i * 0x9E3779B97F4A7C15L;
    }
    books.advance(slice, export, EXECUTION, SliceStatus.READING, keys(many));

    assertThat(keysOfThisRun(slice)).hasSize(many.length).contains(many[0], many[many.length - 1]);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void purgeForgetsTheDaysBeforeAndKeepsTheDayItself(TestDatabase on) {
    use(on);
    Slice before = insertSlice(slice.getRunId(), slice.getEventName(), Samples.DAY.minusDays(1));
    books.advance(before, export, EXECUTION, SliceStatus.DONE, keys(1));
    books.advance(slice, export, EXECUTION, SliceStatus.DONE, keys(2));

    ledger.purge(export, slice.getRunId(), EXECUTION, Samples.DAY);

    assertThat(keysOfThisRun(before)).isEmpty();
    assertThat(keysOfThisRun(slice)).containsExactly(2L);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void purgeForgetsTheKeysOfThatExportOnly(TestDatabase on) {
    use(on);
    books.advance(slice, export, EXECUTION, SliceStatus.DONE, keys(2));
    long other = TestDatabase.newId();
    on.insertExport(other);

    ledger.purge(other, slice.getRunId(), EXECUTION, Samples.DAY.plusDays(1));
    assertThat(keysOfThisRun(slice)).containsExactly(2L);

    ledger.purge(export, slice.getRunId(), EXECUTION, Samples.DAY.plusDays(1));
    assertThat(keysOfThisRun(slice)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRejectionKeepsReasonDetailAndPayload(TestDatabase on) {
    use(on);
    reject("message_too_large", null, "{\"n\":\"é🛒\\u0000\\ud800\"}");

    assertThat(rejected("reason")).isEqualTo("message_too_large");
    assertThat(rejected("detail")).isNull();
    assertThat(rejected("payload")).isEqualTo("{\"n\":\"é🛒\\u0000\\ud800\"}");
    assertThat(
            on.number(
                "select count(*) from rejection where slice_ref = ? and run_ref = ?",
                slice.getId(),
                slice.getRunId()))
        .isOne();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aPayloadOfTwoMegabytesIsKeptWhole(TestDatabase on) {
    use(on);
    String payload = "{\"p\":\"" + "é".repeat(1_000_000) + "\"}";
    reject("message_too_large", null, payload);

    assertThat(rejected("payload")).isEqualTo(payload);
  }

  /** PostgreSQL's text holds no NUL, and UTF-8 no half of a pair: neither may cost the record. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void charactersThatADatabaseCannotHoldAreReplacedAndTheRejectionIsKept(TestDatabase on) {
    use(on);
    reject("refused_by_segment", "said \u0000 and \ud800", "a\u0000b \udc00 🛒 \ud83d");

    assertThat(rejected("detail")).isEqualTo("said \\u0000 and \ufffd");
    assertThat(rejected("payload")).isEqualTo("a\\u0000b \ufffd 🛒 \ufffd");
    assertCounts(0, 1, 0);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aDetailThatIsTooLongIsCut(TestDatabase on) {
    use(on);
    reject("refused_by_segment", "\u0000".repeat(5_000), "{}");

    assertThat(rejected("detail")).startsWith("\\u0000").hasSizeLessThanOrEqualTo(2_000);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRefusedSliceSaysWhyAndIsOver(TestDatabase on) {
    use(on);
    slices.refuse(slice, EXECUTION, "Export not allowed\u0000 " + "🛒".repeat(3_000));

    assertThat(status()).isEqualTo("REFUSED");
    assertThat(on.text("select reason from slice where id = ?", slice.getId()))
        .startsWith("Export not allowed\\u0000 🛒")
        .doesNotContain("\ufffd")
        .hasSizeLessThanOrEqualTo(2_000);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void cleverTapsCountStandsBesideWhatWasRead(TestDatabase on) {
    use(on);
    assertThat(on.value("select counted from slice where id = ?", slice.getId())).isNull();

    slices.counted(slice, EXECUTION, 7_138_000_000L);

    assertThat(count("counted")).isEqualTo(7_138_000_000L);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void allOfAChunkIsOneTransaction(TestDatabase on) throws SQLException {
    use(on);
    try (Connection connection = on.migrated().getConnection()) {
      connection.setAutoCommit(false);
      new SliceBooks(new Sql(new OneConnection(connection)), clock())
          .advance(
              slice,
              export,
              EXECUTION,
              SliceStatus.READING,
              new SliceAdvance(false, 5, 0, rejections(2), new long[] {4}, 1, 1, 1));
      connection.rollback();
    }

    assertCounts(0, 0, 0);
    assertThat(status()).isEqualTo("PLANNED");
    assertThat(keysOfThisRun(slice)).isEmpty();
    assertThat(rejected("reason")).isNull();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aChunkOfAnOlderJobExecutionChangesNothing(TestDatabase on) {
    use(on);
    books.advance(slice, export, EXECUTION, SliceStatus.READING, keys(1, 2));
    takeOver();

    assertThatThrownBy(
            () ->
                books.advance(
                    slice,
                    export,
                    EXECUTION,
                    SliceStatus.DONE,
                    new SliceAdvance(true, 5, 3, rejections(2), new long[] {3, 4}, 9, 9, 9)))
        .isInstanceOf(RunTakenOverException.class)
        .hasMessage(
            "Run %d belongs to job execution %d now, not to %d"
                .formatted(slice.getRunId(), EXECUTION + 1, EXECUTION));

    assertCounts(2, 0, 0);
    assertThat(status()).isEqualTo("READING");
    assertThat(List.of(count("bytes"), count("requests"), count("delay_seconds"))).containsOnly(0L);
    assertThat(keysOfThisRun(slice)).containsExactlyInAnyOrder(1L, 2L);
    assertThat(rejected("reason")).isNull();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anOlderJobExecutionRefusesCountsAndPurgesNothing(TestDatabase on) {
    use(on);
    books.advance(slice, export, EXECUTION, SliceStatus.READING, keys(1, 2));
    takeOver();

    assertTakenOver(() -> slices.refuse(slice, EXECUTION, "Export not allowed"));
    assertTakenOver(() -> slices.counted(slice, EXECUTION, 7));
    assertTakenOver(
        () -> ledger.purge(export, slice.getRunId(), EXECUTION, Samples.DAY.plusDays(1)));

    assertThat(status()).isEqualTo("READING");
    assertThat(on.value("select counted from slice where id = ?", slice.getId())).isNull();
    assertThat(keysOfThisRun(slice)).containsExactlyInAnyOrder(1L, 2L);
  }

  private static void assertTakenOver(ThrowableAssert.ThrowingCallable write) {
    assertThatThrownBy(write).isInstanceOf(RunTakenOverException.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatARunSettlesEndsItsFailuresInARow(TestDatabase on) {
    use(on);
    on.run("update run set failed_tries = 7 where id = ?", slice.getRunId());

    books.advance(slice, export, EXECUTION, SliceStatus.READING, chunk(true, 0, 900, List.of()));
    assertThat(failedTries()).as("what is only met once more is no progress").isEqualTo(7);

    books.advance(slice, export, EXECUTION, SliceStatus.READING, keys(1));
    assertThat(failedTries()).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aSliceThatIsOverEndsTheFailuresInARow(TestDatabase on) {
    use(on);
    on.run("update run set failed_tries = 7 where id = ?", slice.getRunId());

    books.advance(slice, export, EXECUTION, SliceStatus.DONE, chunk(false, 0, 0, List.of()));

    assertThat(failedTries()).isZero();
  }

  private long failedTries() {
    return database.number("select failed_tries from run where id = ?", slice.getRunId());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theJobExecutionThatTookOverGoesOn(TestDatabase on) {
    use(on);
    takeOver();

    books.advance(slice, export, EXECUTION + 1, SliceStatus.DONE, keys(1));

    assertCounts(1, 0, 0);
  }

  /** Else both executions would read from the same checkpoint, and one would count in vain. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aNewJobExecutionWaitsUntilTheChunkHasCommitted(TestDatabase on) throws SQLException {
    use(on);
    try (Connection chunk = on.migrated().getConnection()) {
      chunk.setAutoCommit(false);
      new SliceBooks(new Sql(new OneConnection(chunk)), clock())
          .advance(slice, export, EXECUTION, SliceStatus.READING, keys(1));

      assertThatThrownBy(() -> takeOverWithin200Milliseconds()).isInstanceOf(SQLException.class);

      chunk.commit();
    }
    takeOverWithin200Milliseconds();

    assertCounts(1, 0, 0);
  }

  private void takeOverWithin200Milliseconds() throws SQLException {
    try (Connection other = database.migrated().getConnection();
        Statement statement = other.createStatement()) {
      statement.execute(
          database == TestDatabase.H2 ? "set lock_timeout 200" : "set lock_timeout = 200");
      statement.executeUpdate(
          "update run set job_execution_id = job_execution_id + 1 where id = " + slice.getRunId());
    }
  }

  private void takeOver() {
    database.run(
        "update run set job_execution_id = ? where id = ?", EXECUTION + 1, slice.getRunId());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theDelayOfASliceIsTheLongestOfItsChunks(TestDatabase on) {
    use(on);
    for (long delaySeconds : new long[] {60, 300, 0, 120}) {
      books.advance(
          slice,
          export,
          EXECUTION,
          SliceStatus.READING,
          new SliceAdvance(false, 1, 0, List.of(), NO_KEYS, 0, 0, delaySeconds));
    }

    assertThat(count("delay_seconds")).isEqualTo(300);
  }

  private void use(TestDatabase on) {
    database = on;
    Sql sql = new Sql(on.migrated());
    books = new SliceBooks(sql, clock());
    ledger = new LedgerRepository(sql);
    slices = new SliceRepository(sql);
    export = TestDatabase.newId();
    on.insertExport(export);
    slice = insertSlice(insertRun(), "App Launched");
  }

  private static Clock clock() {
    return Clock.fixed(Samples.NOW, ZoneOffset.UTC);
  }

  private long insertRun() {
    long run = TestDatabase.newId();
    database.insertRun(run, export, EXECUTION, false);
    return run;
  }

  private Slice insertSlice(long run, String event) {
    return insertSlice(run, event, Samples.DAY);
  }

  private Slice insertSlice(long run, String event, LocalDate day) {
    long id = TestDatabase.newId();
    database.insertSlice(id, run, event, day);
    return Fields.set(new Slice(run, event, day), "id", id);
  }

  private static SliceAdvance chunk(
      boolean restarted, long sent, long skipped, List<Rejection> rejected) {
    return new SliceAdvance(restarted, sent, skipped, rejected, NO_KEYS, 1_000, 4, 0);
  }

  private static SliceAdvance keys(long... keys) {
    return new SliceAdvance(false, keys.length, 0, List.of(), keys, 0, 0, 0);
  }

  private static List<Rejection> rejections(int count) {
    List<Rejection> rejected = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rejected.add(new Rejection("ct-1", "no_user_anon_id", null, "{}"));
    }
    return rejected;
  }

  private void reject(String reason, String detail, String payload) {
    books.advance(
        slice,
        export,
        EXECUTION,
        SliceStatus.READING,
        chunk(false, 0, 0, List.of(new Rejection("ct-1", reason, detail, payload))));
  }

  private String rejected(String column) {
    return database.text("select " + column + " from rejection where slice_ref = ?", slice.getId());
  }

  private long count(String column) {
    return database.number("select " + column + " from slice where id = ?", slice.getId());
  }

  private String status() {
    return database.text("select status from slice where id = ?", slice.getId());
  }

  private void assertCounts(long sent, long rejected, long skipped) {
    assertThat(List.of(count("sent_count"), count("rejected_count"), count("skipped_count")))
        .containsExactly(sent, rejected, skipped);
    assertThat(count("read_count")).isEqualTo(sent + rejected + skipped);
  }

  private List<Long> keysOfThisRun(Slice of) {
    List<Long> keys = new ArrayList<>();
    ledger.keys(of, export, keys::add, earlier -> {});
    return keys;
  }

  private List<Long> keysOfEarlierRuns(Slice of) {
    List<Long> keys = new ArrayList<>();
    ledger.keys(of, export, own -> {}, keys::add);
    return keys;
  }
}

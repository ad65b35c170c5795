package io.sluice.export.job.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.clevertap.CleverTapClient;
import io.sluice.clevertap.call.CleverTapSettings;
import io.sluice.database.TestDatabase;
import io.sluice.delivery.Pause;
import io.sluice.export.Fields;
import io.sluice.export.Samples;
import io.sluice.intake.IntakeKind;
import io.sluice.partner.Partner;
import io.sluice.partner.WithoutUserId;
import io.sluice.run.Slice;
import io.sluice.sandbox.clevertap.CleverTapSandbox;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.security.secret.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs over the sandbox's people, who are active in several events on several days. */
class ProfileRunTest {

  private static final LocalDate OTHER_DAY = Samples.DAY.plusDays(1);
  private static final List<String> EVENTS = List.of("App Launched", "Charged");

  private final Partner partner = Samples.partner();
  private CleverTapSandbox sandbox;
  private TestDatabase database;
  private ProfileRun run;
  private long runId;
  private List<Slice> slices;

  @BeforeEach
  void startCleverTap() {
    SandboxData data = SandboxData.empty().withUsers(700);
    for (String event : EVENTS) {
      data = data.withEvent(event, 500);
    }
    sandbox = CleverTapSandbox.start(0, data, Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    partner
        .getAccount()
        .setCredentials(
            sandbox.account().accountId(),
            new Secret(sandbox.account().passcode()),
            sandbox.account().region());
  }

  @AfterEach
  void stopCleverTap() {
    sandbox.close();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void eachPersonIsSentOnceWhateverNumberOfEventsAndDays(TestDatabase on) {
    plan(on);
    slices.forEach(run.begin(runId)::readAll);

    assertEverybodyWasSentOnce();
    assertBooksAreRight();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void parallelPartitionsShareWhomTheyHaveMet(TestDatabase on) throws Exception {
    plan(on);
    inParallel(run.begin(runId), slices);

    assertEverybodyWasSentOnce();
    assertBooksAreRight();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRestartSendsNobodyAgain(TestDatabase on) {
    plan(on);
    run.begin(runId).read(slices.get(0), 4, false);
    run.read(slices.get(1), 2, false);

    slices.forEach(run.begin(runId)::readAll);

    assertEverybodyWasSentOnce();
    assertBooksAreRight();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoWasSentInAChunkThatCrashedIsSentAgainWithTheSameMessageId(TestDatabase on) {
    plan(on);
    run.begin(runId).read(slices.get(0), 3, true);
    int sentBefore = run.sent.size();
    // meets people whom the crashed chunk had claimed, and commits
    run.read(slices.get(1), 5, false);

    slices.forEach(run.begin(runId)::readAll);

    assertThat(run.sent).hasSizeGreaterThan(people().size()).hasSizeLessThan(people().size() + 41);
    assertThat(sentBefore).isEqualTo(120);
    assertThat(new HashSet<>(run.sent)).hasSize(people().size());
    assertBooksAreRight();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aLaterRunSendsOnlyWhoIsNew(TestDatabase on) {
    plan(on);
    slices.forEach(run.begin(runId)::readAll);
    run.end(runId);
    Set<String> earlier = people();
    run.sent.clear();
    sandbox.addLate("Charged", OTHER_DAY, 60);

    planRun();
    slices.forEach(run.begin(runId)::readAll);

    Set<String> added = people();
    added.removeAll(earlier);
    assertThat(added).isNotEmpty();
    assertThat(run.sent).hasSize(added.size());
    assertBooksAreRight();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aLaterRunGoesOnAfterARestart(TestDatabase on) {
    plan(on);
    slices.forEach(run.begin(runId)::readAll);
    run.end(runId);
    run.sent.clear();

    planRun();
    run.begin(runId).read(slices.get(0), 3, false);
    slices.forEach(run.begin(runId)::readAll);

    assertThat(run.sent).isEmpty();
    assertBooksAreRight();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anotherExportSendsEverybodyWithTheSameMessageIds(TestDatabase on) {
    plan(on);
    slices.forEach(run.begin(runId)::readAll);
    Set<String> ofFirst = Set.copyOf(run.sent);

    plan(on);
    slices.forEach(run.begin(runId)::readAll);

    assertThat(run.sent).containsExactlyInAnyOrderElementsOf(ofFirst);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anonymousPeopleAreRejectedOnceIfThePartnerSaysSo(TestDatabase on) {
    partner.setWithoutUserId(WithoutUserId.REJECT);
    plan(on);
    slices.forEach(run.begin(runId)::readAll);

    assertThat(run.destination.taken)
        .isNotEmpty()
        .allMatch(message -> message.json().contains("\"userId\""));
    long rejected = count("rejected_count");
    assertThat(rejected).isPositive().isEqualTo(people().size() - run.sent.size());
    assertThat(
            on.number(
                "select count(*) from rejection where run_ref = ? and reason = 'no_user_id'",
                runId))
        .isEqualTo(rejected);
    assertBooksAreRight();
  }

  private void plan(TestDatabase on) {
    database = on;
    long export = TestDatabase.newId();
    on.insertExport(export);
    run = new ProfileRun(client(), partner, export, on);
    exportId = export;
    planRun();
  }

  private long exportId;

  private void planRun() {
    runId = TestDatabase.newId();
    database.insertRun(runId, exportId, ProfileRun.EXECUTION, false);
    slices =
        EVENTS.stream()
            .flatMap(event -> Stream.of(Samples.DAY, OTHER_DAY).map(day -> insert(event, day)))
            .toList();
  }

  private Slice insert(String event, LocalDate day) {
    long id = TestDatabase.newId();
    database.insertSlice(id, runId, event, day);
    return Fields.set(new Slice(runId, event, day, IntakeKind.API), "id", id);
  }

  private CleverTapClient client() {
    return new CleverTapClient(
        new CleverTapSettings(
            sandbox.url().toString(),
            Duration.ofSeconds(10),
            2,
            Duration.ofMinutes(5),
            Duration.ofSeconds(30),
            64 << 20),
        Pause.SLEEP);
  }

  private static void inParallel(ProfileRun run, List<Slice> slices)
      throws ExecutionException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(slices.size());
    try {
      List<Future<?>> partitions =
          slices.stream()
              .<Future<?>>map(slice -> threads.submit(() -> run.readAll(slice)))
              .toList();
      for (Future<?> partition : partitions) {
        partition.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void assertEverybodyWasSentOnce() {
    assertThat(run.sent).hasSize(people().size()).doesNotHaveDuplicates();
  }

  /** Each slice has read all its people, and each person of the run is sent in one of them. */
  private void assertBooksAreRight() {
    for (Slice slice : slices) {
      long expected =
          sandbox.expectedPeople(slice.getEventName(), slice.getDay(), slice.getDay()).count();
      assertThat(database.number("select read_count from slice where id = ?", slice.getId()))
          .as("%s on %s", slice.getEventName(), slice.getDay())
          .isEqualTo(expected);
    }
    assertThat(count("read_count"))
        .isEqualTo(count("sent_count") + count("rejected_count") + count("skipped_count"));
  }

  private long count(String column) {
    return database.number("select sum(" + column + ") from slice where run_ref = ?", runId);
  }

  /** Everybody whom the slices hold. */
  private Set<String> people() {
    Set<String> people = new HashSet<>();
    EVENTS.forEach(
        event -> sandbox.expectedPeople(event, Samples.DAY, OTHER_DAY).forEach(people::add));
    return people;
  }
}

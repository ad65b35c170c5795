package io.sluice.mapping;

import static io.sluice.export.job.slice.CleverTapStub.read;
import static io.sluice.mapping.SliceLedger.Verdict.DELIVERED_EARLIER;
import static io.sluice.mapping.SliceLedger.Verdict.NEW;
import static io.sluice.mapping.SliceLedger.Verdict.SETTLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.mapping.SliceLedger.Verdict;
import io.sluice.record.EventRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SliceLedgerTest {

  private final RecordKeys keys = new RecordKeys(RecordKeysTest.partner(7), "ACC-1", "Charged");
  private final SliceLedger ledger = new SliceLedger(keys);

  @Test
  void aRecordThatNobodySettledIsNew() {
    assertThat(ledger.meet(digest("a"))).isEqualTo(NEW);
    assertThat(ledger.messageId()).startsWith("ct-").hasSize(27);
    assertThat(ledger.key()).isEqualTo(RecordKeys.key(digest("a")));
  }

  @Test
  void identicalRecordsOfAPassAreAllNewAndHaveDifferentIds() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      assertThat(ledger.meet(digest("a"))).isEqualTo(NEW);
      ids.add(ledger.messageId());
    }

    assertThat(ids).hasSize(5);
  }

  @Test
  void theIdsOfIdenticalRecordsDoNotDependOnTheOrderOfThePages() {
    List<String> there = ids(new SliceLedger(keys), "a", "b", "a", "c", "a", "b");
    List<String> back = ids(new SliceLedger(keys), "b", "a", "c", "b", "a", "a");

    assertThat(back).containsExactlyInAnyOrderElementsOf(there).doesNotHaveDuplicates();
  }

  @Test
  void aSecondPassMeetsWhatTheFirstSettledAndNothingElse() {
    meetAll("a", "a", "b");
    ledger.beginPass();

    assertThat(meetAll("b", "a", "a")).containsOnly(SETTLED);
    assertThat(meetAll("a", "c")).containsOnly(NEW);
  }

  @Test
  void aThirdPassMeetsWhatBothSettled() {
    meetAll("a");
    ledger.beginPass();
    meetAll("b");
    ledger.beginPass();

    assertThat(meetAll("a", "b")).containsOnly(SETTLED);
    assertThat(meetAll("b")).containsOnly(NEW);
  }

  @Test
  void anotherProcessThatReadsFromTheStartMeetsWhatTheFirstSettled() {
    SliceLedger second = restored(settle("a", "a", "b"));
    second.beginPass();

    assertThat(verdicts(second, "a", "b", "a")).containsOnly(SETTLED);
    assertThat(verdicts(second, "a")).containsOnly(NEW);
  }

  @Test
  void goingOnCountsIdenticalRecordsFromWhereTheyWere() {
    List<Long> settled = settle("a", "a");
    SliceLedger second = restored(settled);
    second.goOn();

    assertThat(second.meet(digest("a"))).isEqualTo(NEW);
    assertThat(settled).doesNotContain(second.key());
    assertThat(ids(second, "a"))
        .isEqualTo(List.of(ids(new SliceLedger(keys), "a", "a", "a", "a").get(3)));
  }

  @Test
  void goingOnAndThenReadingAgainSettlesNothingTwice() {
    SliceLedger second = restored(settle("a", "b"));
    second.goOn();
    second.beginPass();

    assertThat(verdicts(second, "a", "b")).containsOnly(SETTLED);
  }

  @Test
  void whatAnEarlierRunDeliveredIsSkipped() {
    settle("a", "a").forEach(ledger::addDeliveredEarlier);
    ledger.beginPass();

    assertThat(ledger.knowsEarlierRuns()).isTrue();
    assertThat(meetAll("a", "a")).containsOnly(DELIVERED_EARLIER);
    assertThat(meetAll("a")).containsOnly(NEW);
  }

  /** The counts of skipped records begin at zero again with each pass. */
  @Test
  void whatAnEarlierRunDeliveredIsSkippedInEveryPass() {
    settle("a", "b").forEach(ledger::addDeliveredEarlier);
    ledger.beginPass();
    meetAll("a", "b");
    ledger.beginPass();

    assertThat(meetAll("a", "b")).containsOnly(DELIVERED_EARLIER);
  }

  @Test
  void itIsEmptyUntilSomethingIsMetOrLoaded() {
    assertThat(ledger.isEmpty()).isTrue();
    meetAll("a");
    assertThat(ledger.isEmpty()).isFalse();
    ledger.beginPass();
    assertThat(ledger.isEmpty()).isFalse();
    assertThat(restored(settle("a")).isEmpty()).isFalse();
  }

  @Test
  void itHoldsARecordWhenOneOfItsKindWasMet() {
    meetAll("a");

    assertThat(ledger.holds(digest("a"))).isTrue();
    assertThat(ledger.holds(digest("b"))).isFalse();
  }

  @Test
  void whatAnEarlierVersionSettledByItsBytesIsSettled() {
    EventRecord broken = read("{\"profile\":{\"objectId\":\"o1\"},\"ts\":\"never\"}");
    byte[] bytes = keys.digestOfBytes(broken);
    ledger.addSettled(RecordKeys.key(bytes));
    ledger.addSettled(RecordKeys.key(keys.digest(bytes, 1)));

    assertThat(ledger.meet(broken)).isEqualTo(SETTLED);
    assertThat(ledger.meet(broken)).isEqualTo(SETTLED);
    assertThat(ledger.meet(broken)).as("a third of the kind").isEqualTo(NEW);
  }

  /** Each takes one more digest, not one for each of those before it. */
  @Test
  void aMillionIdenticalRecordsAreMetInLinearTime() {
    byte[] ofFirst = digest("a");
    int news = 0;
    for (int i = 0; i < 1_000_000; i++) {
      news += ledger.meet(ofFirst) == NEW ? 1 : 0;
    }

    assertThat(news).isEqualTo(1_000_000);
  }

  @Test
  void aHundredThousandSettledOnesAreGoneOnWithInLinearTime() {
    byte[] ofFirst = digest("a");
    SliceLedger second = new SliceLedger(keys);
    for (int i = 0; i < 100_000; i++) {
      ledger.meet(ofFirst);
      second.addSettled(ledger.key());
    }
    second.goOn();

    for (int i = 0; i < 100_000; i++) {
      assertThat(second.meet(ofFirst) == NEW).isTrue();
    }
  }

  /** The keys under which a run settled the records. */
  private List<Long> settle(String... records) {
    SliceLedger first = new SliceLedger(keys);
    List<Long> settled = new ArrayList<>();
    for (String record : records) {
      first.meet(digest(record));
      settled.add(first.key());
    }
    return settled;
  }

  private SliceLedger restored(List<Long> settled) {
    SliceLedger restored = new SliceLedger(keys);
    settled.forEach(restored::addSettled);
    return restored;
  }

  private List<Verdict> meetAll(String... records) {
    return verdicts(ledger, records);
  }

  private static List<Verdict> verdicts(SliceLedger ledger, String... records) {
    List<Verdict> verdicts = new ArrayList<>();
    for (String record : records) {
      verdicts.add(ledger.meet(digest(record)));
    }
    return verdicts;
  }

  private static List<String> ids(SliceLedger ledger, String... records) {
    List<String> ids = new ArrayList<>();
    for (String record : records) {
      ledger.meet(digest(record));
      ids.add(ledger.messageId());
    }
    return ids;
  }

  private static byte[] digest(String record) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(record.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}

package io.sluice.export.job.people;

import static io.sluice.export.job.people.PersonLedger.Verdict.MET;
import static io.sluice.export.job.people.PersonLedger.Verdict.NEW;
import static io.sluice.export.job.people.PersonLedger.Verdict.SETTLED;
import static io.sluice.export.job.people.PersonLedger.Verdict.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.export.Samples;
import io.sluice.export.job.slice.SettledPeople;
import org.junit.jupiter.api.Test;

class PersonLedgerTest {

  private final SettledPeople settled = SettledPeople.nobody(false);

  @Test
  void aPersonIsNewInOneSliceOnly() {
    PersonLedger one = begun("A");
    PersonLedger other = begun("B");

    assertThat(one.meet(1, 10)).isEqualTo(NEW);
    assertThat(one.meet(1, 10)).isEqualTo(MET);
    assertThat(other.meet(1, 10)).isEqualTo(MET);
    assertThat(other.meet(2, 10)).isEqualTo(NEW);
  }

  @Test
  void aLaterPassMeetsWhomItsSliceSettledAsSettledOnce() {
    PersonLedger one = begun("A");
    PersonLedger other = begun("B");
    one.meet(1, 10);
    other.meet(2, 10);

    one.beginPass();

    assertThat(one.meet(1, 10)).isEqualTo(SETTLED);
    assertThat(one.meet(1, 10)).isEqualTo(MET);
    assertThat(one.meet(2, 10)).isEqualTo(MET);
    assertThat(one.meet(3, 10)).isEqualTo(NEW);
  }

  @Test
  void whoIsUnchangedIsSkippedInEverySliceAndWhoChangedIsSentOnce() {
    PersonLedger one = begun("A");
    PersonLedger other = begun("B");
    one.addDeliveredEarlier(1, 10);
    other.addDeliveredEarlier(1, 10);

    assertThat(one.meet(1, 10)).isEqualTo(UNCHANGED);
    assertThat(other.meet(1, 10)).isEqualTo(UNCHANGED);
    assertThat(other.meet(1, 11)).isEqualTo(NEW);
    assertThat(one.meet(1, 10)).isEqualTo(MET);
    assertThat(one.holds(1, 99)).isTrue();
  }

  /**
   * Somebody whom another slice settled, or an earlier run, this slice may well meet for the first
   * time.
   */
  @Test
  void onlyWhomASliceSettledItselfIsItsOwn() {
    PersonLedger one = begun("A");
    PersonLedger other = begun("B");
    one.meet(1, 10);
    other.meet(2, 10);
    one.addDeliveredEarlier(3, 10);

    assertThat(one.isOwn(1)).isTrue();
    assertThat(one.isOwn(2)).isFalse();
    assertThat(one.isOwn(3)).isFalse();
    assertThat(one.holds(2, 10) && one.holds(3, 10)).isTrue();
  }

  @Test
  void aRestartKnowsWhomTheSliceSettled() {
    settled.add("A", Samples.DAY, 1);
    settled.add("B", Samples.DAY, 2);
    PersonLedger one = ledger("A");

    assertThat(one.isEmpty()).isFalse();
    assertThat(ledger("C").isEmpty()).isTrue();
    one.goOn();
    assertThat(one.meet(1, 10)).isEqualTo(MET);
    one.beginPass();
    assertThat(one.meet(1, 10)).isEqualTo(SETTLED);
    assertThat(one.meet(2, 10)).isEqualTo(MET);
  }

  private PersonLedger begun(String event) {
    PersonLedger ledger = ledger(event);
    ledger.beginPass();
    return ledger;
  }

  private PersonLedger ledger(String event) {
    return new PersonLedger(settled.registry(), settled.ticketOf(Samples.slice(1, 9, event)), 0);
  }
}

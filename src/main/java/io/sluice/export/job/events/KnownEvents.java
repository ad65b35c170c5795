package io.sluice.export.job.events;

import io.sluice.export.job.reader.KnownRecords;
import io.sluice.mapping.SliceLedger;
import io.sluice.record.EventRecord;
import java.util.List;

/** The events of a slice, as its ledger knows them. */
public record KnownEvents(SliceLedger ledger) implements KnownRecords<EventRecord> {

  @Override
  public boolean isUntouched() {
    return ledger.isEmpty();
  }

  @Override
  public long size() {
    return ledger.size();
  }

  /** Identical records can only be counted on from where they were counted from the start. */
  @Override
  public boolean canGoOn() {
    return !ledger.knowsEarlierRuns();
  }

  @Override
  public void goOn() {
    ledger.goOn();
  }

  @Override
  public void beginPass() {
    ledger.beginPass();
  }

  @Override
  public void turnedTo(List<EventRecord> records) {
    // the ledger knows all of them, or none
  }

  @Override
  public boolean holds(EventRecord record) {
    return ledger.holds(record);
  }
}

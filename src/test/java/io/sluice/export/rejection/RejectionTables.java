package io.sluice.export.rejection;

import io.sluice.database.TestDatabase;
import java.time.LocalDate;

/** An export with a run of two slices, and rejections in them. */
final class RejectionTables {

  static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  static final String EVENT = "App Launched";
  static final String OTHER_EVENT = "Charged";

  final TestDatabase database;
  final long export = TestDatabase.newId();
  final long run;
  final long slice;
  final long otherSlice;

  RejectionTables(TestDatabase database) {
    this.database = database;
    database.insertExport(export);
    run = run();
    slice = slice(run, EVENT, DAY);
    otherSlice = slice(run, OTHER_EVENT, DAY.plusDays(1));
  }

  long run() {
    long id = TestDatabase.newId();
    database.insertRun(id, export, null, false);
    return id;
  }

  /** A replay of the run. */
  long replay() {
    long id = run();
    database.run("update run set kind = 'REPLAY', replay_of = ? where id = ?", run, id);
    return id;
  }

  long slice(long ofRun, String event, LocalDate day) {
    long id = TestDatabase.newId();
    database.insertSlice(id, ofRun, event, day);
    return id;
  }

  /** Returns its id. */
  long reject(long ofRun, long ofSlice, String reason, String messageId, String payload) {
    database.run(
        "insert into rejection (run_ref, slice_ref, reason, payload, rejected_at, message_id)"
            + " values (?, ?, ?, ?, current_timestamp, cast(? as varchar(99)))",
        ofRun,
        ofSlice,
        reason,
        payload,
        messageId);
    return database.number("select max(id) from rejection where slice_ref = ?", ofSlice);
  }

  long reject(String reason) {
    return reject(run, slice, reason, "ct-" + TestDatabase.newId(), "{}");
  }
}

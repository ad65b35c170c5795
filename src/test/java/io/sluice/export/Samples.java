package io.sluice.export;

import io.sluice.account.Account;
import io.sluice.partner.Partner;
import io.sluice.run.Run;
import io.sluice.run.RunKind;
import io.sluice.run.Slice;
import io.sluice.run.SliceStatus;
import io.sluice.security.secret.Secret;
import io.sluice.segment.Region;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** An account, its partner 7, and exports to it. */
public final class Samples {

  public static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");
  public static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  public static final String PASSCODE = "s3cret-passcode-9f";
  public static final String WRITE_KEY = "wk-s3cret-0123456789";

  private Samples() {}

  public static Partner partner() {
    Account account = new Account("Shop", NOW);
    account.setCredentials("ACC-1", new Secret(PASSCODE), "in1");
    account.setZone(ZoneId.of("Asia/Kolkata"));
    Partner partner = Fields.set(new Partner(account, NOW), "id", 7L);
    partner.setSource(new Secret(WRITE_KEY), Region.US);
    return partner;
  }

  /** The export 5. */
  public static Export export(Partner partner, List<String> events, LocalDate from, LocalDate to) {
    Export export = unscheduled(partner, events);
    export.setSchedule(new Schedule.Once(new DayRange(from, to)));
    return export;
  }

  private static Export unscheduled(Partner partner, List<String> events) {
    Export export = Fields.set(new Export(partner, NOW), "id", 5L);
    export.change(DataType.SELECTED_EVENTS, events, List.of());
    return export;
  }

  /** The export 5, every so many hours from a day on. */
  public static Export recurring(int everyHours, LocalDate startDate) {
    Export export = unscheduled(partner(), List.of("App Launched"));
    export.setSchedule(new Schedule.Every(everyHours, startDate));
    return export;
  }

  /** The export 5, live. */
  public static Export live() {
    Export export = unscheduled(partner(), List.of("App Launched"));
    export.setSchedule(new Schedule.Live());
    return export;
  }

  public static Export export() {
    return export(partner(), List.of("App Launched"), DAY, DAY);
  }

  public static Run run(long id) {
    return run(id, export(), RunKind.SCHEDULED, new DayRange(DAY, DAY));
  }

  public static Run run(long id, Export export, RunKind kind, DayRange days) {
    return Fields.set(new Run(export, kind, days, NOW), "id", id);
  }

  public static Slice slice(long id, long runId, String event) {
    return Fields.set(new Slice(runId, event, DAY), "id", id);
  }

  public static Slice slice(long id, SliceStatus status, String reason) {
    return Fields.set(Fields.set(slice(id, 9, "App Launched"), "status", status), "reason", reason);
  }
}

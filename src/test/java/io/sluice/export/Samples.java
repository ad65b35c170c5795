package io.sluice.export;

import io.sluice.account.Account;
import io.sluice.partner.Identifier;
import io.sluice.partner.Partner;
import io.sluice.security.Secret;
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
    Export export =
        Export.oneTime(
            partner, DataType.SELECTED_EVENTS, events, List.<Identifier>of(), from, to, NOW);
    return Fields.set(export, "id", 5L);
  }

  public static Export export() {
    return export(partner(), List.of("App Launched"), DAY, DAY);
  }

  public static Run run(long id) {
    return Fields.set(new Run(export(), NOW), "id", id);
  }

  public static Slice slice(long id, long runId, String event) {
    return Fields.set(new Slice(runId, event, DAY), "id", id);
  }

  public static Slice slice(long id, SliceStatus status, String reason) {
    return Fields.set(Fields.set(slice(id, 9, "App Launched"), "status", status), "reason", reason);
  }
}

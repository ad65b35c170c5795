package io.sluice.it.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.database.ReleasedDatabase;
import io.sluice.it.world.Api;
import io.sluice.it.world.Delivered;
import io.sluice.it.world.ExportView;
import io.sluice.it.world.Installation;
import io.sluice.it.world.RejectionView;
import io.sluice.it.world.RunView;
import io.sluice.it.world.SluiceServer;
import io.sluice.sandbox.Sandbox;
import io.sluice.sandbox.clevertap.CleverTapSandbox;
import io.sluice.sandbox.data.FlawShares;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.segment.SegmentSandbox;
import io.sluice.sandbox.segment.StoredMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An export that was stopped under the release of schema V4 goes on under this one. */
class UpgradeIT {
  private static final int RECORDS = 14_000;
  private static final Clock THEN =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void stoppedUnderTheOldReleaseAndRestartedSendsEveryRecordOnce() throws Exception {
    Path data = dataDir();
    ReleasedDatabase.restore(data);
    Set<Long> settledThen = ledger(data, stoppedRun(data));
    try (Installation installation = start(data)) {
      Api api = installation.api();
      ExportView stopped = theStopped(api);
      RunView then = stopped.lastRun();
      assertThat(then.read()).isEqualTo(then.sent() + then.rejected()).isBetween(1L, RECORDS - 1L);
      assertThat(settledThen).as("what the old release settled").hasSize((int) then.read());

      api.restart(stopped.id());
      RunView run = api.run(api.awaitDone(stopped.id()).lastRun().id());

      assertThat(run.id()).as("the same run goes on").isEqualTo(then.id());
      assertThat(run.read()).isEqualTo(RECORDS).isEqualTo(run.counted());
      assertThat(run.sent() + run.rejected()).isEqualTo(RECORDS);
      assertThat(api.rejections(run.id())).hasSize((int) run.rejected());
      Delivered.stored(
          installation.segment(), SegmentSandbox.US_WRITE_KEY, run.sent() - then.sent());
      assertThat(installation.segment().messages().stream().map(UpgradeIT::key))
          .as("sent now, though the old release had sent them")
          .doesNotContainAnyElementsOf(settledThen);
      rejectionsOfTheOldReleaseAreReplayed(api);
    }
  }

  /** They kept no message ids, and nothing is fixed: each is rejected again. */
  private static void rejectionsOfTheOldReleaseAreReplayed(Api api) {
    RunView old =
        api.items("/api/v1/exports?status=DONE&type=SELECTED_EVENTS", ExportView.class).stream()
            .map(ExportView::lastRun)
            .filter(run -> run.read() < RECORDS && run.rejected() > 0)
            .findFirst()
            .orElseThrow();
    List<RejectionView> rejections = api.rejections(old.id());
    assertThat(rejections)
        .hasSize((int) old.rejected())
        .allMatch(one -> one.messageId() == null && one.payload().startsWith("{"));
    String path = "/api/v1/runs/" + old.id() + "/rejections/replay";
    long id = Api.read(api.expect(202, api.request().post(path)), RunView.class).id();
    RunView replay =
        Awaitility.await("the replay to be done")
            .atMost(Duration.ofMinutes(2))
            .until(() -> api.run(id), run -> run.status().equals("DONE"));
    assertThat(replay.rejected()).isEqualTo(old.rejected());
  }

  private static ExportView theStopped(Api api) {
    return api.items("/api/v1/exports?status=STOPPED&frequency=ONE_TIME", ExportView.class).get(0);
  }

  private static Installation start(Path data) {
    SandboxData records =
        SandboxData.empty()
            .withUsers(500)
            .withDuplicateOneIn(50)
            .withEvent("App Launched", RECORDS / 2)
            .withEvent("UTM Visited", RECORDS / 2)
            .withEvent("Charged", 2_000)
            .withFlaws(new FlawShares(0.002, 0.002, 0))
            .withZone(Installation.ZONE);
    Sandbox sandbox =
        new Sandbox(CleverTapSandbox.start(0, records, THEN), SegmentSandbox.start(0));
    sandbox.segment().keepMessages(true);
    try {
      Path jdk = Path.of(System.getProperty("java.home"));
      Map<String, String> folder = Map.of("SLUICE_DATA_DIR", data.toString());
      return new Installation(sandbox, SluiceServer.start("upgrade", sandbox, jdk, folder));
    } catch (Throwable e) {
      sandbox.close();
      throw e;
    }
  }

  private static Path dataDir() throws IOException {
    Path all = Files.createDirectories(Path.of("target", "it").toAbsolutePath());
    return Files.createTempDirectory(all, "upgrade-data-");
  }

  private static long stoppedRun(Path data) throws SQLException {
    try (Connection connection = connect(data);
        ResultSet row =
            connection
                .createStatement()
                .executeQuery("select max(run_ref) from run_status where status = 'STOPPED'")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Set<Long> ledger(Path data, long run) throws SQLException {
    Set<Long> keys = new HashSet<>();
    try (Connection connection = connect(data);
        PreparedStatement statement =
            connection.prepareStatement("select message_keys from delivered where run_ref = ?")) {
      statement.setLong(1, run);
      ResultSet rows = statement.executeQuery();
      while (rows.next()) {
        for (ByteBuffer row = ByteBuffer.wrap(rows.getBytes(1)); row.hasRemaining(); ) {
          keys.add(row.getLong());
        }
      }
    }
    return keys;
  }

  private static Connection connect(Path data) throws SQLException {
    return DriverManager.getConnection(ReleasedDatabase.url(data), "sluice", "");
  }

  /** The key that the ledger keeps of a message id. */
  private static long key(StoredMessage message) {
    String id = message.messageId();
    return ByteBuffer.wrap(Base64.getUrlDecoder().decode(id.substring("ct-".length()))).getLong();
  }
}

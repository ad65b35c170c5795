package io.sluice.it.world;

import io.sluice.sandbox.Sandbox;
import io.sluice.sandbox.clevertap.CleverTapSandbox;
import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.segment.SegmentRegion;
import io.sluice.sandbox.segment.SegmentSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An installation whose clock is moved, with an account in Berlin, where clocks change twice a
 * year. Its time only goes forward.
 */
public record MovedWorld(Installation installation, WorldClock clock) implements AutoCloseable {
  public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** Somewhere in winter, whatever day it is today. */
  private static final LocalDateTime START = LocalDateTime.of(2027, 1, 10, 12, 0);

  static final int A_DAY = 480;

  @SuppressWarnings("MutablePublicArray") // for methods of any number of events; written by nobody
  public static final String[] EVENTS = {
    "App Launched", "Charged", "UTM Visited", "Searched", "Product Viewed"
  };

  /** Of whom most are active on two days, and some are not. */
  private static final int USERS = 600;

  public static MovedWorld start() {
    WorldClock clock = new WorldClock(offsetFile());
    clock.moveTo(START.atZone(BERLIN).toInstant());
    Sandbox sandbox =
        new Sandbox(CleverTapSandbox.start(0, data(), clock), SegmentSandbox.start(0, clock));
    try {
      return new MovedWorld(new Installation(sandbox, server(sandbox, clock)), clock);
    } catch (Throwable e) {
      sandbox.close();
      throw e;
    }
  }

  private static SluiceServer server(Sandbox sandbox, WorldClock clock) {
    return SluiceServer.start(
        "moved",
        sandbox,
        Path.of(System.getProperty("java.home")),
        Map.of(
            "SLUICE_CLOCK_OFFSET_FILE",
            clock.file().toString(),
            "SLUICE_WEBHOOKS_ALLOW_PRIVATE",
            "true"));
  }

  private static SandboxData data() {
    SandboxData data = SandboxData.empty().withZone(BERLIN).withUsers(USERS).withDuplicateOneIn(40);
    for (String event : EVENTS) {
      data = data.withEvent(event, A_DAY);
    }
    return data;
  }

  private static Path offsetFile() {
    try {
      Path all = Files.createDirectories(Path.of("target", "it").toAbsolutePath());
      return Files.createTempDirectory(all, "clock-").resolve("offset");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Api api() {
    return installation.api();
  }

  public SegmentSandbox segment() {
    return installation.segment();
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), BERLIN);
  }

  /** By the account's wall clock; never back. */
  public void moveTo(LocalDateTime local) {
    moveTo(local.atZone(BERLIN).toInstant());
  }

  public void moveTo(Instant instant) {
    if (instant.isBefore(clock.instant())) {
      throw new IllegalArgumentException(instant + " is over: it is " + clock.instant());
    }
    clock.moveTo(instant);
  }

  /** The next day on which the clocks change, in spring (there is a gap) or in autumn. */
  public LocalDate nextChange(boolean gap) {
    Instant after = clock.instant().plusSeconds(2 * 86_400);
    var change = BERLIN.getRules().nextTransition(after);
    while (change.isGap() != gap) {
      change = BERLIN.getRules().nextTransition(change.getInstant());
    }
    return change.getDateTimeBefore().toLocalDate();
  }

  public long account() {
    SandboxAccount known = installation.clevertap().account();
    Map<String, Object> body =
        new HashMap<>(
            installation.accountBody(known.accountId(), known.passcode(), known.region()));
    body.put("timeZone", BERLIN.getId());
    return api().create("/api/v1/accounts", body);
  }

  /** A partner with a source of its own, so that its messages can be told from the others'. */
  public Source source(long account) {
    String writeKey = "moved-" + UUID.randomUUID();
    segment().addWriteKey(SegmentRegion.US, writeKey);
    return new Source(installation.partner(account, writeKey, "US", Map.of()), writeKey);
  }

  /** A partner and what it is known by at Segment. */
  public record Source(long partner, String writeKey) {}

  @Override
  public void close() {
    installation.close();
  }
}

package io.sluice.sandbox;

import io.sluice.sandbox.clevertap.CleverTapSandbox;
import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.segment.SegmentRegion;
import io.sluice.sandbox.segment.SegmentSandbox;
import java.util.List;

/** Both services at once: the whole outside world of a demo. */
public record Sandbox(CleverTapSandbox clevertap, SegmentSandbox segment) implements AutoCloseable {

  /** Starts both on any free ports. */
  public static Sandbox start(SandboxData data) {
    return new Sandbox(CleverTapSandbox.start(0, data), SegmentSandbox.start(0));
  }

  /**
   * Runs until the process is ended. Flags, each with a value: {@code --clevertap-port} (7070),
   * {@code --segment-port} (7071), {@code --events-per-day} of each event (10000), {@code --users}
   * (10000), {@code --seed} (1), {@code --zone} (Asia/Kolkata).
   */
  public static void main(String[] arguments) throws InterruptedException {
    SandboxOptions options = SandboxOptions.parse(List.of(arguments));
    try (Sandbox sandbox =
        new Sandbox(
            CleverTapSandbox.start(options.clevertapPort(), options.data()),
            SegmentSandbox.start(options.segmentPort()))) {
      System.out.println(sandbox.welcome());
      Thread.currentThread().join();
    }
  }

  @Override
  public void close() {
    clevertap.close();
    segment.close();
  }

  private String welcome() {
    SandboxAccount account = clevertap.account();
    return """
        CleverTap %s  account %s, passcode %s, region %s, zone %s
        Segment US %s  write key %s
        Segment EU %s  write key %s
        Settings   %s"""
        .formatted(
            clevertap.url(),
            account.accountId(),
            account.passcode(),
            account.region(),
            account.zone(),
            segment.url(SegmentRegion.US),
            SegmentSandbox.US_WRITE_KEY,
            segment.url(SegmentRegion.EU),
            SegmentSandbox.EU_WRITE_KEY,
            segment.url());
  }
}

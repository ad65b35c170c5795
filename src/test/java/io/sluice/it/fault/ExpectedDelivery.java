package io.sluice.it.fault;

import io.sluice.it.world.Installation;
import io.sluice.sandbox.clevertap.CleverTapSandbox;
import io.sluice.sandbox.data.ExpectedRecord;
import io.sluice.sandbox.data.Flaw;
import io.sluice.sandbox.data.SandboxAccount;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fate of every record that the sandbox's CleverTap holds for an export: by the sandbox's own
 * account of its data, not by anything that the product says.
 */
final class ExpectedDelivery {
  private static final Pattern REFERENCE = Pattern.compile("\"Reference\":(\\d+)");

  private final Map<Content, Integer> delivered = new HashMap<>();
  private final Map<Rejected, Integer> rejected = new HashMap<>();
  private long records;

  /** A record that is kept with a reason. */
  record Rejected(Content content, String reason) {}

  private ExpectedDelivery() {}

  static ExpectedDelivery of(FaultPlan plan, CleverTapSandbox clevertap, SandboxAccount account) {
    ExpectedDelivery expected = new ExpectedDelivery();
    forEachRecord(plan, clevertap, account, (event, record) -> expected.add(plan, event, record));
    return expected;
  }

  static void forEachRecord(
      FaultPlan plan,
      CleverTapSandbox clevertap,
      SandboxAccount account,
      BiConsumer<String, ExpectedRecord> consumer) {
    for (String event : plan.eventsOfDay()) {
      for (int daysAgo = 1; daysAgo <= plan.days(); daysAgo++) {
        LocalDate day = Installation.daysAgo(daysAgo);
        clevertap.expected(account, event, day).forEach(record -> consumer.accept(event, record));
      }
    }
  }

  private void add(FaultPlan plan, String event, ExpectedRecord record) {
    records++;
    String reason = reason(plan, record);
    if (reason == null) {
      delivered.merge(Content.delivered(event, record), 1, Integer::sum);
    } else {
      rejected.merge(new Rejected(Content.kept(event, record), reason), 1, Integer::sum);
    }
  }

  /** Why the record can't be delivered, or null. */
  private static String reason(FaultPlan plan, ExpectedRecord record) {
    if (record.flaw() == Flaw.UNREADABLE_TS) {
      return "timestamp_unreadable";
    }
    if (plan.usersOnly() && record.identity() == null) {
      return "no_user_id";
    }
    return switch (record.flaw()) {
      case UNIDENTIFIED -> "no_user_anon_id";
      case OVERSIZED -> "message_too_large";
      default -> isRefused(plan, record.eventProps()) ? "refused_by_segment" : null;
    };
  }

  /** True if Segment refuses whatever says this. */
  static boolean isRefused(FaultPlan plan, String json) {
    if (plan.refusedOneIn() == 0) {
      return false;
    }
    Matcher reference = REFERENCE.matcher(json);
    return reference.find() && Long.parseLong(reference.group(1)) % plan.refusedOneIn() == 0;
  }

  long records() {
    return records;
  }

  Map<Content, Integer> delivered() {
    return delivered;
  }

  Map<Rejected, Integer> rejected() {
    return rejected;
  }

  long deliveredRecords() {
    return sum(delivered);
  }

  long rejectedRecords() {
    return sum(rejected);
  }

  private static long sum(Map<?, Integer> counts) {
    return counts.values().stream().mapToLong(Integer::longValue).sum();
  }
}

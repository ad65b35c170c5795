package io.sluice.it.fault;

import io.sluice.it.world.RejectionView;
import io.sluice.it.world.RunView;
import io.sluice.it.world.SliceView;
import io.sluice.sandbox.segment.SegmentStats;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compares, record by record, what CleverTap held with what Segment took, with the rejections, and
 * with the counts of the run. Everything that does not match is a fault of the product.
 */
final class DeliveryAudit {
  private static final String SENT_AT_OFF = "sent_at_off";

  private final ExpectedDelivery expected;
  private final List<String> faults = new ArrayList<>();

  DeliveryAudit(ExpectedDelivery expected) {
    this.expected = expected;
  }

  /** The mismatches, in words; empty when nothing was lost, doubled or unexplained. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  DeliveryAudit messages(Arrivals arrivals) {
    faults.addAll(arrivals.strange().stream().limit(10).toList());
    compare("message ids", expected.delivered(), arrivals.countByContent());
    return this;
  }

  DeliveryAudit rejections(List<RejectionView> rejections) {
    Map<ExpectedDelivery.Rejected, Integer> found = new HashMap<>();
    for (RejectionView rejection : rejections) {
      found.merge(
          new ExpectedDelivery.Rejected(Content.of(rejection), rejection.reason()),
          1,
          Integer::sum);
    }
    compare("rejections", expected.rejected(), found);
    return this;
  }

  /**
   * @param clockMoved whether the server could know what time it was
   */
  DeliveryAudit segment(SegmentStats stats, boolean clockMoved) {
    Map<String, Long> broken = new TreeMap<>(stats.violations());
    if (clockMoved) {
      broken.remove(SENT_AT_OFF);
    }
    unless(stats.rejected().isEmpty(), "Segment dropped " + stats.rejected());
    unless(broken.isEmpty(), "rules of Segment broken: " + broken);
    return this;
  }

  DeliveryAudit counts(RunView run, List<SliceView> slices) {
    equal("read", run.read(), expected.records());
    equal("sent", run.sent(), expected.deliveredRecords());
    equal("rejected", run.rejected(), expected.rejectedRecords());
    equal("skipped", run.skipped(), 0);
    equal("counted", run.counted() == null ? -1 : run.counted(), expected.records());
    equal("slices done", run.slicesDone(), run.slicesPlanned());
    for (SliceView slice : slices) {
      equal(
          slice.event() + " on " + slice.day() + ": read beside what became of it",
          slice.read(),
          slice.sent() + slice.rejected() + slice.skipped());
    }
    return this;
  }

  private void equal(String what, long found, long wanted) {
    unless(found == wanted, "%s is %d instead of %d".formatted(what, found, wanted));
  }

  private void unless(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }

  private <K> void compare(String what, Map<K, Integer> wanted, Map<K, Integer> found) {
    long lost = surplus(wanted, found);
    long unexpected = surplus(found, wanted);
    unless(lost == 0, lost + " records lack their " + what + ", such as " + any(wanted, found));
    unless(unexpected == 0, unexpected + " " + what + " too many, such as " + any(found, wanted));
  }

  private static <K> long surplus(Map<K, Integer> more, Map<K, Integer> less) {
    return differing(more, less).mapToLong(key -> more.get(key) - less.getOrDefault(key, 0)).sum();
  }

  private static <K> Set<K> any(Map<K, Integer> more, Map<K, Integer> less) {
    return Set.copyOf(differing(more, less).limit(3).toList());
  }

  private static <K> Stream<K> differing(Map<K, Integer> more, Map<K, Integer> less) {
    return more.keySet().stream().filter(key -> more.get(key) > less.getOrDefault(key, 0));
  }
}

package io.sluice.console.export;

import io.sluice.export.view.SliceResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Numbers that a page shows as a table and draws as a chart.
 *
 * @param series what each number of a row counts
 * @param more how many rows are left out, the smallest ones
 */
public record Chart(List<String> series, List<Row> rows, int more) {

  private static final int MOST_NAMES = 31;

  /**
   * The numbers of one day or name.
   *
   * @param values one for each series; null where it is not known
   */
  public record Row(String label, List<Long> values) {}

  /** Delivered events of each day, in its order. */
  static Chart byDay(List<SliceResponse> slices, Function<SliceResponse, String> day) {
    return sent(List.copyOf(sums(slices, day).entrySet()), Integer.MAX_VALUE);
  }

  /** Delivered events of each name, the most frequent first. */
  static Chart byEvent(List<SliceResponse> slices) {
    return sent(
        sums(slices, SliceResponse::event).entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
            .toList(),
        MOST_NAMES);
  }

  private static Map<String, Long> sums(
      List<SliceResponse> slices, Function<SliceResponse, String> key) {
    Map<String, Long> sums = new LinkedHashMap<>();
    slices.forEach(slice -> sums.merge(key.apply(slice), slice.sent(), Long::sum));
    return sums;
  }

  private static Chart sent(List<Map.Entry<String, Long>> sums, int most) {
    List<Row> rows =
        sums.stream()
            .limit(most)
            .map(sum -> new Row(sum.getKey(), List.of(sum.getValue())))
            .toList();
    return new Chart(List.of("Sent"), rows, sums.size() - rows.size());
  }
}

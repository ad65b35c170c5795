package io.sluice.console.export;

import java.time.LocalDate;
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

  /**
   * Delivered events of each day, in the order given.
   *
   * @param day how a day is written
   */
  static Chart byDay(Map<LocalDate, Long> sent, Function<LocalDate, String> day) {
    return sent(sent, day, Integer.MAX_VALUE);
  }

  /**
   * Delivered events of each name.
   *
   * @param sent the most frequent first; of many names, the rarest are left out
   */
  static Chart byEvent(Map<String, Long> sent) {
    return sent(sent, Function.identity(), MOST_NAMES);
  }

  private static <K> Chart sent(Map<K, Long> sums, Function<K, String> label, int most) {
    List<Row> rows =
        sums.entrySet().stream()
            .limit(most)
            .map(sum -> new Row(label.apply(sum.getKey()), List.of(sum.getValue())))
            .toList();
    return new Chart(List.of("Sent"), rows, sums.size() - rows.size());
  }
}

package io.sluice.console.export;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A chart of horizontal bars, one below the other.
 *
 * @param more how many things are left out, the smallest ones
 */
public record Bars(List<Bar> bars, int more) {

  private static final int MOST = 31;
  private static final int ROW = 26;
  private static final int MOST_SIGNS = 21;
  private static final int LONGEST = 230;

  /** Where bars begin, right of their labels. */
  private static final int START = 150;

  /**
   * @param width in units of the picture
   * @param y of its row
   */
  public record Bar(String label, long value, int width, int y) {

    /** The label as far as there is room for it. */
    public String shortLabel() {
      return label.length() <= MOST_SIGNS ? label : label.substring(0, MOST_SIGNS - 1) + "…";
    }

    public int textY() {
      return y + 13;
    }

    public int valueX() {
      return START + width + 8;
    }
  }

  /** One bar for each of the sums, in their order. */
  static <K> Bars of(Map<K, Long> sums, Function<K, String> label) {
    return of(
        sums.entrySet().stream()
            .map(sum -> Map.entry(label.apply(sum.getKey()), sum.getValue()))
            .toList());
  }

  private static Bars of(List<Map.Entry<String, Long>> sums) {
    long most = sums.stream().mapToLong(Map.Entry::getValue).max().orElse(0);
    int shown = Math.min(MOST, sums.size());
    List<Bar> bars =
        IntStream.range(0, shown)
            .mapToObj(i -> bar(sums.get(i).getKey(), sums.get(i).getValue(), most, i))
            .toList();
    return new Bars(bars, sums.size() - shown);
  }

  private static Bar bar(String label, long value, long most, int row) {
    int width = most == 0 ? 0 : (int) Math.ceil((double) value * LONGEST / most);
    return new Bar(label, value, width, row * ROW);
  }

  public int height() {
    return bars.size() * ROW;
  }
}

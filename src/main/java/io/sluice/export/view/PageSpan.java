package io.sluice.export.view;

/**
 * Which items of a list a page shows.
 *
 * @param first how many come before them
 * @param count how many they are
 */
record PageSpan(long first, long count) {

  /**
   * @param page counted from 1
   */
  static PageSpan of(int page, int size) {
    return new PageSpan((page - 1L) * size, size);
  }

  /** The part of them that a list of that many has. */
  PageSpan within(long total) {
    return new PageSpan(first, Math.max(0, Math.min(count, total - first)));
  }

  boolean isEmpty() {
    return count == 0;
  }

  boolean isInFirstHalf(long total) {
    return first <= total / 2;
  }

  /** The same items in the reversed list of that many. */
  PageSpan fromTheEnd(long total) {
    return new PageSpan(total - first - count, count);
  }
}

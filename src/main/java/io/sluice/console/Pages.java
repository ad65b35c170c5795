package io.sluice.console;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * The pages of a list: where one is, and the addresses of the others.
 *
 * @param page counted from 1
 * @param addresses of the page of that number
 */
public record Pages(int page, int size, long total, LongFunction<String> addresses) {
  /** The number of pages on each side of this one that have a link. */
  private static final int NEAR = 2;

  public long getFirst() {
    return total == 0 ? 0 : (page - 1L) * size + 1;
  }

  public long getLast() {
    return Math.min(total, (long) page * size);
  }

  public int getCount() {
    return (int) Math.max(1, (total + size - 1) / size);
  }

  public List<Long> getNear() {
    return LongStream.rangeClosed(Math.max(1, page - NEAR), Math.min(getCount(), page + NEAR))
        .boxed()
        .toList();
  }

  public boolean isPrevious() {
    return page > 1;
  }

  public boolean isNext() {
    return page < getCount();
  }

  public String address(long other) {
    return addresses.apply(other);
  }
}

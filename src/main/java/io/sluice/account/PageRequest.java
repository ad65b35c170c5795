package io.sluice.account;

import io.sluice.problem.BadInputException;
import java.util.List;

/**
 * Which page of a list is asked for.
 *
 * @param page its number, from 1
 * @param size how many items it has at most: 10, 20, 30 or 40
 */
public record PageRequest(int page, int size) {

  private static final List<Integer> SIZES = List.of(10, 20, 30, 40);

  /**
   * @throws BadInputException if there can be no such page
   */
  public PageRequest {
    if (page < 1) {
      throw new BadInputException("page", page, "must be 1 or more");
    }
    if (!SIZES.contains(size)) {
      throw new BadInputException("size", size, "must be 10, 20, 30 or 40");
    }
  }

  /** How many items come before it. */
  public int offset() {
    return (int) Math.min(Integer.MAX_VALUE, (page - 1L) * size);
  }
}

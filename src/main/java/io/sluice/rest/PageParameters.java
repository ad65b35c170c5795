package io.sluice.rest;

import io.sluice.problem.BadInputException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** The page that a caller asks for: {@code ?page=1&size=20}. */
public class PageParameters {

  /** The sizes that the dashboard offers. */
  private static final List<Integer> SIZES = List.of(10, 20, 30, 40);

  /** Items are counted in an int, so that no list has more pages. */
  static final int MAX_PAGE = Integer.MAX_VALUE / 40;

  @QueryParam("page")
  @DefaultValue("1")
  private int page;

  @QueryParam("size")
  @DefaultValue("20")
  private int size;

  /**
   * The page, counted from 1.
   *
   * @throws BadInputException if it is less than 1, or no list can have so many
   */
  public int page() {
    if (page < 1) {
      throw new BadInputException("page", page, "must be 1 or more");
    }
    if (page > MAX_PAGE) {
      throw new BadInputException("page", page, "must be " + MAX_PAGE + " or less");
    }
    return page;
  }

  /**
   * The number of items that a page holds.
   *
   * @throws BadInputException if it is not one of the sizes that are offered
   */
  public int size() {
    if (!SIZES.contains(size)) {
      throw new BadInputException("size", size, "must be one of " + SIZES);
    }
    return size;
  }

  /**
   * Answers with the page.
   *
   * @param total how many items there are on all pages
   * @throws BadInputException if the page or the size is none that can be asked for
   */
  public <T> PageResponse<T> answer(Items<T> items, long total) {
    return new PageResponse<>(items.of(page(), size()), page(), size(), total);
  }

  /** The items of a page. */
  @FunctionalInterface
  public interface Items<T> {

    List<T> of(int page, int size);
  }
}

package io.sluice.rest;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param page counted from 1
 * @param size how many items a full page holds
 * @param total how many items there are on all pages
 */
public record PageResponse<T>(List<T> items, int page, int size, long total) {

  /** The same page with its items in another shape. */
  public <R> PageResponse<R> map(Function<T, R> shape) {
    return new PageResponse<>(items.stream().map(shape).toList(), page, size, total);
  }
}

package io.sluice.console.export;

import java.util.List;
import java.util.stream.LongStream;

/** The pages of the list of exports: where one is, and the addresses of the others. */
public record ExportPages(ExportListing listing, long total) {

  /** How many pages on each side of this one have a link. */
  private static final int NEAR = 2;

  public long getFirst() {
    return total == 0 ? 0 : (listing.page() - 1L) * listing.size() + 1;
  }

  public long getLast() {
    return Math.min(total, (long) listing.page() * listing.size());
  }

  public int getCount() {
    return (int) Math.max(1, (total + listing.size() - 1) / listing.size());
  }

  public List<Long> getNear() {
    return LongStream.rangeClosed(
            Math.max(1, listing.page() - NEAR), Math.min(getCount(), listing.page() + NEAR))
        .boxed()
        .toList();
  }

  public boolean isPrevious() {
    return listing.page() > 1;
  }

  public boolean isNext() {
    return listing.page() < getCount();
  }

  public String address(long page) {
    return listing.onPage((int) page).getAddress();
  }
}

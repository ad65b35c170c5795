package io.sluice.record;

/**
 * Bytes of a page, from {@code start} up to and without {@code end}; both are -1 when there is
 * nothing.
 */
public record ByteRange(int start, int end) {
  static final ByteRange NONE = new ByteRange(-1, -1);
}

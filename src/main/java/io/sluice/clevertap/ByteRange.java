package io.sluice.clevertap;

/**
 * Bytes of a page, from {@code start} up to and without {@code end}; both are -1 when there is
 * nothing.
 */
record ByteRange(int start, int end) {
  static final ByteRange NONE = new ByteRange(-1, -1);
}

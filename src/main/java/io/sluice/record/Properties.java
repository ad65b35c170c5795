package io.sluice.record;

/**
 * The findings of one walk over {@code event_props}.
 *
 * @param range the object's bytes
 * @param count its properties at the top level
 * @param hashHigh upper half of the hash, see {@link EventRecord#propertiesHashHigh()}
 * @param hashLow lower half
 * @param dates three numbers a date: start, end, epoch second
 */
record Properties(ByteRange range, int count, long hashHigh, long hashLow, long[] dates) {

  static final Properties NONE = new Properties(ByteRange.NONE, 0, 0, 0, new long[0]);

  int dateCount() {
    return dates.length / DateMarks.NUMBERS_A_DATE;
  }

  long date(int i, int number) {
    return dates[i * DateMarks.NUMBERS_A_DATE + number];
  }
}

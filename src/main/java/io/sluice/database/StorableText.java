package io.sluice.database;

import java.util.regex.Pattern;

/**
 * Text from elsewhere, made such that every database can hold it: PostgreSQL knows no NUL, and
 * UTF-8 no half of a surrogate pair.
 */
public final class StorableText {

  /** The length of the columns for reasons and details. */
  static final int MAX_WORDS_LENGTH = 2_000;

  /** As a regular expression sees code points, this is never part of a pair. */
  private static final Pattern HALF_OF_A_PAIR = Pattern.compile("\\p{Cs}");

  private StorableText() {}

  /** Whole, with the NUL as JSON spells it. Null for null. */
  public static String of(String text) {
    return text == null
        ? null
        : HALF_OF_A_PAIR.matcher(text.replace("\0", "\\u0000")).replaceAll("\ufffd");
  }

  /** The same for a reason or a detail, cut when it is too long for its column. */
  public static String words(String text) {
    String storable = of(text);
    if (storable == null || storable.length() <= MAX_WORDS_LENGTH) {
      return storable;
    }
    int end = MAX_WORDS_LENGTH - 1;
    boolean splitsPair = Character.isHighSurrogate(storable.charAt(end - 1));
    return storable.substring(0, splitsPair ? end - 1 : end) + "…";
  }
}

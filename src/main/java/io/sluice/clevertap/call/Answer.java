package io.sluice.clevertap.call;

import java.util.List;
import java.util.Map;

/**
 * One answer of CleverTap, read to its last byte.
 *
 * @param http the HTTP status, 0 if no answer came
 * @param fields the values at the top level: strings decoded, numbers and {@code error} of any type
 *     as written, null values absent
 * @param records elements of {@code records}
 * @param bytes size of the body
 * @param trouble why there is no usable body, in words; null if there is one
 */
public record Answer<R>(
    int http, Map<String, String> fields, List<R> records, int bytes, String trouble) {

  /** No answer came. */
  static <R> Answer<R> none(String trouble) {
    return unusable(0, 0, trouble);
  }

  static <R> Answer<R> unusable(int http, int bytes, String trouble) {
    return new Answer<>(http, Map.of(), List.of(), bytes, trouble);
  }

  /** The value at the top level, or null. */
  public String field(String name) {
    return fields.get(name);
  }

  public AnswerMeaning meaning() {
    return trouble == null
        ? AnswerMeaning.of(http, field("status"), code(), error())
        : AnswerMeaning.ofUnreadable(http);
  }

  /** CleverTap's words, empty if it has none. */
  String error() {
    return fields.getOrDefault("error", "");
  }

  private int code() {
    String code = fields.getOrDefault("code", "");
    return code.matches("\\d{1,9}") ? Integer.parseInt(code) : 0;
  }

  /** The words for this answer: CleverTap's words, else what is wrong with its body. */
  String words() {
    String said = trouble != null ? trouble : fields.getOrDefault("error", "without an error text");
    return http == 0 ? said : "HTTP " + http + ", " + said;
  }
}

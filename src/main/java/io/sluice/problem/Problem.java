package io.sluice.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The body of every error answer. Members without a value are left out.
 *
 * @param type always {@code about:blank}: the status says what kind of problem it is
 * @param title the status in words, the same for every problem of this status
 * @param status the HTTP status
 * @param detail what went wrong this time, for the person who sent the request
 * @param instance the path that was asked for, or for a 500 the incident's {@code urn:uuid}
 * @param errors the offending fields of the request, when it is about fields
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<FieldError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(int status, String detail, String instance) {
    return new Problem("about:blank", Titles.of(status), status, detail, instance, null);
  }

  /** The same problem with the fields it is about; with none, they are left out. */
  public Problem with(List<FieldError> fields) {
    List<FieldError> shown = fields.isEmpty() ? null : List.copyOf(fields);
    return new Problem(type, title, status, detail, instance, shown);
  }
}

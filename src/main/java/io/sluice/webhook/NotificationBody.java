package io.sluice.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sluice.export.ExportStatus;
import io.sluice.run.RunOutcome;
import java.time.Instant;
import java.util.UUID;

/**
 * The body that a webhook is sent, as JSON in ASCII.
 *
 * @param id the same on every try and for every webhook: a receiver knows a repeat by it
 * @param status of the run: FAILED, PENDING when it is tried again, or DONE
 * @param reason of a failure, in words
 * @param at when it happened, as ISO 8601
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NotificationBody(
    String id,
    String type,
    long export,
    long partner,
    ExportStatus status,
    String reason,
    String at) {

  static final String FAILED = "export.failed";
  static final String RECOVERED = "export.recovered";

  private static final int MAX_REASON_CHARS = 500;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  static NotificationBody of(RunOutcome outcome, Instant now) {
    return new NotificationBody(
        UUID.randomUUID().toString(),
        outcome.status() == ExportStatus.DONE ? RECOVERED : FAILED,
        outcome.exportId(),
        outcome.partnerId(),
        outcome.status(),
        cut(outcome.reason()),
        now.toString());
  }

  private static String cut(String reason) {
    return reason == null || reason.length() <= MAX_REASON_CHARS
        ? reason
        : reason.substring(0, MAX_REASON_CHARS - 1) + "…";
  }

  String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts and numbers can be written", e);
    }
  }
}

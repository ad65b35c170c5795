package io.sluice.segment;

import io.sluice.delivery.Outcome;
import io.sluice.delivery.TimedBody;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The outcome of one request to Segment.
 *
 * @param text the beginning of the body, on one line, without the write key; empty when none came
 */
record SegmentAnswer(SegmentReply reply, String text) {

  private static final int MAX_CHARS = 500;
  private static final int MAX_BYTES = 4 * 1024;
  private static final String BAD_REQUEST = "Bad Request";
  private static final Pattern TAKEN = Pattern.compile("\"success\"\\s*:\\s*true");
  private static final Pattern NOT_TAKEN = Pattern.compile("\"success\"\\s*:\\s*false");

  /**
   * Makes the request; a lost connection and a time-out are answers, too.
   *
   * @param readTimeout of the connection
   */
  static SegmentAnswer to(Supplier<Response> request, SegmentSource source, Duration readTimeout) {
    try (Response response = request.get()) {
      return read(response, source, readTimeout);
    } catch (ProcessingException | IOException e) {
      return new SegmentAnswer(new SegmentReply.Unanswered(source.masked(how(e))), "");
    }
  }

  private static SegmentAnswer read(Response response, SegmentSource source, Duration readTimeout)
      throws IOException {
    String text = text(response, source, readTimeout);
    int status = response.getStatus();
    boolean notTaken = status == 200 && NOT_TAKEN.matcher(text).find();
    return new SegmentAnswer(
        new SegmentReply.Answered(
            notTaken ? 400 : status,
            response.getHeaderString("Retry-After"),
            response.getHeaderString("X-RateLimit-Reset")),
        text);
  }

  private static String text(Response response, SegmentSource source, Duration readTimeout)
      throws IOException {
    if (!response.hasEntity()) {
      return "";
    }
    try (InputStream body = TimedBody.of(response.readEntity(InputStream.class), readTimeout)) {
      String text = new String(body.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
      return shortened(source.masked(text).replaceAll("\\p{Cntrl}+", " ").strip());
    }
  }

  private static String shortened(String text) {
    if (text.length() <= MAX_CHARS) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(MAX_CHARS - 1));
    return text.substring(0, splitsPair ? MAX_CHARS - 1 : MAX_CHARS);
  }

  private static String how(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  /**
   * The same as the answer to a batch. What Segment does not say in its own words was said by
   * something on the way, such as a proxy with a login page or a firewall: that is an outage.
   */
  SegmentAnswer toBatch() {
    return isSegments()
        ? this
        : new SegmentAnswer(
            new SegmentReply.Unanswered(
                "HTTP %d in words that are not Segment's".formatted(status())),
            text);
  }

  /** Only what is tried again anyway needs no words. */
  private boolean isSegments() {
    int status = status();
    if (status == 0 || ReplyMeaning.isTransient4xx(status)) {
      return true;
    }
    return switch (status) {
      case 400 -> text.equals(BAD_REQUEST) || SegmentWords.saySuccessOrNot(text);
      case 401, 403, 404, 413, 501, 505 -> SegmentWords.saySuccessOrNot(text);
      default -> status / 100 == 2 ? TAKEN.matcher(text).find() : status / 100 == 5;
    };
  }

  /** Such as {@code HTTP 503} or {@code no answer (ConnectException: Connection refused)}. */
  String inWords() {
    return reply.inWords();
  }

  /** The status, 0 when there was no answer. */
  int status() {
    return reply instanceof SegmentReply.Answered answered ? answered.status() : 0;
  }

  /** The meaning for the batch that it answers. */
  Outcome outcome(Instant now) {
    return isAboutGzip() ? new Outcome.Final(inWords()) : ReplyMeaning.of(reply, now);
  }

  /** A 401 whose words may have been kept back: who said it can't be told. */
  boolean isMute() {
    return status() == 401 && text.isEmpty();
  }

  /** A refusal that says nothing about the messages: the body did not arrive as it was sent. */
  private boolean isAboutGzip() {
    return status() == 400 && text.toLowerCase(Locale.ROOT).contains("malformed gzip");
  }
}

package io.sluice.it.fault;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sluice.it.world.Api;
import io.sluice.it.world.RejectionView;
import io.sluice.it.world.SentEvent;
import io.sluice.sandbox.data.ExpectedRecord;
import io.sluice.sandbox.data.Flaw;
import io.sluice.sandbox.segment.StoredMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * 128 bits of what a record says, by which it is found again without asking the product how it
 * tells records apart. Only identical records have the same one.
 */
record Content(long high, long low) {
  private static final String NO_DATE = "99999999999999";

  /** As Segment must get it. */
  static Content delivered(String event, ExpectedRecord record) {
    return of(SentEvent.of(event, record).withIsoDates());
  }

  /** As Segment got it. */
  static Content of(StoredMessage message) {
    return of(SentEvent.of(message));
  }

  /** As a rejection must keep it. */
  static Content kept(String event, ExpectedRecord record) {
    String ts = record.flaw() == Flaw.UNREADABLE_TS ? NO_DATE : Long.toString(record.ts());
    return of(event, ts, record.eventProps());
  }

  /** As a rejection keeps it. */
  static Content of(RejectionView rejection) {
    String payload = rejection.payload();
    String ts = null;
    String properties = null;
    try (JsonParser parser = Api.JSON.createParser(payload)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        int start = (int) parser.currentTokenLocation().getCharOffset();
        ts = name.equals("ts") ? parser.getText() : ts;
        parser.skipChildren();
        if (name.equals("event_props")) {
          properties = payload.substring(start, (int) parser.currentLocation().getCharOffset());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(payload, e);
    }
    return of(rejection.event(), ts, properties);
  }

  private static Content of(SentEvent sent) {
    return of(
        sent.event(),
        sent.userId(),
        sent.anonymousId(),
        Long.toString(sent.timestamp().getEpochSecond()),
        sent.properties());
  }

  private static Content of(String... parts) {
    byte[] text = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
    ByteBuffer digest = ByteBuffer.wrap(sha256().digest(text));
    return new Content(digest.getLong(), digest.getLong());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

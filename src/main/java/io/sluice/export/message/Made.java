package io.sluice.export.message;

import io.sluice.record.RejectionCode;
import io.sluice.segment.message.Message;

/**
 * What became of a record: a message, or the reason of a rejection.
 *
 * @param message null for a rejection
 * @param epochSecond when the event of the message happened; 0 for a rejection
 * @param reason the rejection's code; null for a message
 * @param detail the reason in words, if the code does not say it all
 */
public record Made(Message message, long epochSecond, String reason, String detail) {

  public static Made message(Message message, long epochSecond) {
    return new Made(message, epochSecond, null, null);
  }

  public static Made rejection(RejectionCode reason) {
    return new Made(null, 0, reason.code(), reason.inWords());
  }
}

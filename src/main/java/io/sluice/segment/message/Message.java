package io.sluice.segment.message;

/**
 * One message as it stands in a batch.
 *
 * @param messageId by which Segment knows a repeat
 * @param json the whole object in UTF-8; not to be changed afterwards
 */
public record Message(String messageId, byte[] json) {

  public int bytes() {
    return json.length;
  }

  @Override
  public String toString() {
    return "Message[%s, %d bytes]".formatted(messageId, json.length);
  }
}

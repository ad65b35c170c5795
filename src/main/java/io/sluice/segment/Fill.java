package io.sluice.segment;

import io.sluice.segment.message.BatchLimits;

/**
 * Counts how full batches get while messages are added in order: the one place where a batch's size
 * is worked out. A batch closes when the next message would pass a limit. Not thread-safe.
 */
public final class Fill {

  /** What the largest message takes in a batch that already has one, with its comma. */
  private static final int LARGEST = BatchLimits.MAX_MESSAGE_BYTES + 1;

  private final int envelopeBytes;
  private final int mostMessages;
  private int batches;
  private int messages;
  private int bytes;

  private Fill(int envelopeBytes, int mostMessages) {
    this.envelopeBytes = envelopeBytes;
    this.mostMessages = mostMessages;
  }

  public static Fill of(SegmentSource destination) {
    return new Fill(Envelope.of(destination).bytes(), destination.messagesInBatch());
  }

  static Fill ofEnvelope(int envelopeBytes) {
    return new Fill(envelopeBytes, BatchLimits.MAX_MESSAGES);
  }

  /**
   * Adds a message of so many bytes of JSON.
   *
   * @return whether it opened a batch
   * @throws IllegalArgumentException if it is larger than any batch takes
   */
  public boolean add(int messageBytes) {
    if (messageBytes > BatchLimits.MAX_MESSAGE_BYTES) {
      throw new IllegalArgumentException("A message of " + messageBytes + " bytes fits no batch");
    }
    boolean opens = batches == 0 || !hasRoomFor(messageBytes);
    if (opens) {
      batches++;
      messages = 1;
      bytes = envelopeBytes + messageBytes;
    } else {
      messages++;
      bytes += 1 + messageBytes;
    }
    return opens;
  }

  private boolean hasRoomFor(int messageBytes) {
    return messages < mostMessages && bytes + 1 + messageBytes <= BatchLimits.MAX_BATCH_BYTES;
  }

  /**
   * Whether to stop adding so that no batch stays half empty: at least so many batches are open or
   * closed, and the last has all the messages it may have or no room for one of the largest, which
   * makes it 93 % full. Asked after each message, it is true before the next batch opens.
   */
  public boolean closesHere(int atLeastBatches) {
    return batches >= atLeastBatches
        && (messages == mostMessages || bytes + LARGEST > BatchLimits.MAX_BATCH_BYTES);
  }

  /** How many batches the messages need so far. */
  public int batches() {
    return batches;
  }

  /** Starts over with no batch. */
  public void reset() {
    batches = 0;
    messages = 0;
    bytes = 0;
  }
}

package io.sluice.sandbox.segment;

import java.nio.charset.StandardCharsets;

/**
 * One message of a request, as it was read.
 *
 * @param messageId null when absent
 * @param event the event of a track, else null
 * @param rejection why Segment drops it after ingest, or null
 * @param violation a rule that it breaks though Segment stores it, or null
 * @param refuse whether it is marked so that its whole request is refused
 * @param integrated whether it names its integration in its own context
 * @param start where its bytes begin in the body
 * @param end where they end, exclusive
 */
record ParsedMessage(
    String messageId,
    String type,
    String event,
    String rejection,
    String violation,
    boolean refuse,
    boolean integrated,
    int start,
    int end) {

  /** Its own text in the body. */
  String json(byte[] body) {
    return new String(body, start, end - start, StandardCharsets.UTF_8);
  }
}

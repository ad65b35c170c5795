package io.sluice.segment.http;

/**
 * A tracking host, asked in two ways.
 *
 * @param streamed sends each body once; the JDK then keeps the text of a 401 to itself
 * @param buffered gives the text of every answer; the JDK may send a body again by itself
 */
public record TrackingHost(TrackingApi streamed, TrackingApi buffered) {

  public void close() {
    streamed.close();
    buffered.close();
  }
}

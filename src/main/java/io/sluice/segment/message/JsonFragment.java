package io.sluice.segment.message;

/** Writes one whole JSON value, such as the properties object of a message. */
@FunctionalInterface
public interface JsonFragment {

  void writeTo(JsonBuffer out);
}

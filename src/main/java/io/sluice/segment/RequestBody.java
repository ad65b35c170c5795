package io.sluice.segment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The body of one request as it goes over the wire: ranges of arrays, one after the other. */
record RequestBody(List<Part> parts) {

  /** The bytes of an array, {@code to} excluded. */
  record Part(byte[] array, int from, int to) {
    int length() {
      return to - from;
    }
  }

  RequestBody(Part... parts) {
    this(List.of(parts));
  }

  int length() {
    return parts.stream().mapToInt(Part::length).sum();
  }

  void writeTo(OutputStream out) throws IOException {
    for (Part part : parts) {
      out.write(part.array(), part.from(), part.length());
    }
  }
}

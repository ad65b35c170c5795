package io.sluice.segment.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The body of one request as it goes over the wire: ranges of arrays, one after the other. */
public record RequestBody(List<Part> parts) {

  /** The bytes of an array, {@code to} excluded. */
  public record Part(byte[] array, int from, int to) {
    public int length() {
      return to - from;
    }
  }

  public RequestBody(Part... parts) {
    this(List.of(parts));
  }

  public int length() {
    return parts.stream().mapToInt(Part::length).sum();
  }

  public void writeTo(OutputStream out) throws IOException {
    for (Part part : parts) {
      out.write(part.array(), part.from(), part.length());
    }
  }
}

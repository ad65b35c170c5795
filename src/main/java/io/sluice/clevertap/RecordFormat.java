package io.sluice.clevertap;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** How the elements of an answer's {@code records} are read. */
@FunctionalInterface
interface RecordFormat<R> {

  /** A reader for the records of one page. */
  Reader<R> over(byte[] page, JsonParser parser);

  /** Reads one element after the other. */
  interface Reader<R> {

    /** Reads the element that the parser stands on, to its last token. */
    R read() throws IOException;
  }
}

package io.sluice.record;

/** One element of a page's {@code records}, as bytes of the page. */
public interface PageRecord {

  /** The whole page's bytes, shared by its records: not to be changed. */
  byte[] page();

  /** Offset of its first byte in the page. */
  int start();

  /** Offset after its last byte. */
  int end();

  /** The defect that keeps this record from becoming a message, or null. */
  RejectionCode rejection();

  /** The value by which it names its person there; null when it says nothing. */
  String identifier(Identifier which);
}

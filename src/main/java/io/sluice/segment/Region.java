package io.sluice.segment;

/** Where a Segment workspace lives. Data sent to the other region is lost without an error. */
public enum Region {
  US,
  EU
}

package io.sluice.export;

/** How often an export runs. */
public enum Frequency {
  ONE_TIME,
  RECURRING,
  LIVE
}

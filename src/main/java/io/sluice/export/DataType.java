package io.sluice.export;

/** The kind of data that an export delivers. */
public enum DataType {
  ALL_SYSTEM_EVENTS,
  SELECTED_EVENTS,
  ENGAGEMENT_EVENTS,
  USER_PROFILES
}

package io.sluice.export;

/** What an export delivers. */
public enum DataType {
  ALL_SYSTEM_EVENTS,
  SELECTED_EVENTS,
  ENGAGEMENT_EVENTS,
  USER_PROFILES
}

package io.sluice.sandbox.data;

import io.sluice.sandbox.http.Query;

/**
 * The query flags of an export.
 *
 * @param app with the app's and the device's details
 * @param events with the person's summary of events
 * @param profile with the person's custom properties
 */
public record ExportFlags(boolean app, boolean events, boolean profile) {

  public static ExportFlags of(Query query) {
    return new ExportFlags(query.isTrue("app"), query.isTrue("events"), query.isTrue("profile"));
  }

  public int bits() {
    return (app ? 1 : 0) | (events ? 2 : 0) | (profile ? 4 : 0);
  }

  public static ExportFlags of(int bits) {
    return new ExportFlags((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0);
  }
}

package io.sluice.segment.message;

/** The names of Sluice and of the source of its events in Segment. */
public final class Integration {

  public static final String LIBRARY = "{\"name\":\"sluice\",\"version\":\"1.0.0\"}";

  /** The same in every message, since not every reader merges the context of the batch into it. */
  public static final String INTEGRATION = "{\"name\":\"clevertap\",\"version\":\"1.0.0\"}";

  /** Keeps the events from going back to where they came from. */
  public static final String NOT_TO_CLEVERTAP =
      "{\"CleverTap\":false,\"CleverTap (Actions)\":false}";

  private Integration() {}
}

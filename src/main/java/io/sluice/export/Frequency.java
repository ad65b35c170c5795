package io.sluice.export;

/** The frequency of an export's runs: the kinds of a {@link Schedule}, by their names. */
public enum Frequency {
  ONE_TIME,
  RECURRING,
  LIVE;

  /** True if other runs follow its first one. */
  public boolean repeats() {
    return switch (this) {
      case ONE_TIME -> false;
      case RECURRING, LIVE -> true;
    };
  }

  /** True if a user says which days it exports. */
  public boolean takesDays() {
    return switch (this) {
      case ONE_TIME -> true;
      case RECURRING, LIVE -> false;
    };
  }

  /** True if a user says every how many hours it runs, and from which day on. */
  public boolean takesCycle() {
    return switch (this) {
      case RECURRING -> true;
      case ONE_TIME, LIVE -> false;
    };
  }
}

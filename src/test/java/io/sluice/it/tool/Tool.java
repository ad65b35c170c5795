package io.sluice.it.tool;

/** A tool that a test may need and Maven does not bring. */
public enum Tool {
  BROWSER("no " + Chromium.BINARY + " with " + Chromium.DRIVER, "The tests of the console") {
    @Override
    boolean isThere() {
      return Chromium.isThere();
    }
  },

  LATER_JDK(
      "no JDK of " + LaterJdk.FIRST + " or later in /usr/lib/jvm", "The tests on such a JDK") {
    @Override
    boolean isThere() {
      return LaterJdk.find().isPresent();
    }
  };

  private final String missing;
  private final String tests;

  Tool(String missing, String tests) {
    this.missing = missing;
    this.tests = tests;
  }

  abstract boolean isThere();

  /** The fate of a test that needs it: a build that proves something must not skip. */
  static Fate fate(boolean isThere, boolean inCi) {
    if (isThere) {
      return Fate.RUN;
    }
    return inCi ? Fate.FAIL : Fate.SKIP;
  }

  /** A sentence for people. */
  String inWords(Fate fate) {
    return "%s %s: there is %s; .ci/install-test-tools installs it"
        .formatted(tests, fate == Fate.SKIP ? "ARE SKIPPED" : "can't run", missing);
  }

  enum Fate {
    RUN,
    SKIP,
    FAIL
  }
}

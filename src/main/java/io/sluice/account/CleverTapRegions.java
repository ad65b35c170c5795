package io.sluice.account;

import java.util.List;

/** CleverTap's regions, by the prefix of their hosts. */
public final class CleverTapRegions {

  static final String PATTERN = "in1|sg1|us1|eu1|aps3|mec1|sk1";
  static final String MESSAGE = "must be one of in1, sg1, us1, eu1, aps3, mec1, sk1";
  public static final List<String> ALL = List.of(PATTERN.split("\\|"));

  private CleverTapRegions() {}

  static List<String> otherThan(String region) {
    return ALL.stream().filter(other -> !other.equals(region)).toList();
  }
}

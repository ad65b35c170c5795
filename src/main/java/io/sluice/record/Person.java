package io.sluice.record;

/**
 * The parts of {@code profile} that messages need: the user and device as of now, not as of the
 * event. Texts as they were given; null when absent, blank, or neither string nor number.
 */
record Person(
    String identity,
    String email,
    String phone,
    String objectId,
    String platform,
    String osVersion,
    String appVersion,
    String make,
    String model) {
  static final Person NOBODY = new Person(null, null, null, null, null, null, null, null, null);
}

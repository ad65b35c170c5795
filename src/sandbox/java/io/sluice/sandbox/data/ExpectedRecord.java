package io.sluice.sandbox.data;

import io.sluice.sandbox.http.ByteSink;

/**
 * The values that a reader must find in a record.
 *
 * @param identity absent ({@code null}) for an anonymous person; the digits of a numeric one
 * @param objectId absent ({@code null}) only when the record is {@link Flaw#UNIDENTIFIED}
 * @param ts {@code yyyyMMddHHmmss} in the account's zone
 * @param epochSecond the same moment
 * @param eventProps the properties as served, byte for byte
 */
public record ExpectedRecord(
    String objectId, String identity, long ts, long epochSecond, String eventProps, Flaw flaw) {

  public static ExpectedRecord of(
      SandboxData data, EventProperties properties, SelectedRecords.Place place) {
    EventDay day = place.day();
    long original = place.original();
    SandboxPerson person = SandboxPerson.of(data, day.personOf(original));
    Flaw flaw = day.flawOf(original);
    boolean identifiable = flaw != Flaw.UNIDENTIFIED;
    ByteSink props = ByteSink.inMemory();
    properties.write(props, day, original);
    return new ExpectedRecord(
        identifiable ? objectId(person) : null,
        identifiable && person.isIdentified() ? identity(person) : null,
        day.ts(original),
        day.epochSecond(original),
        props.toString(),
        flaw);
  }

  public static String objectId(SandboxPerson person) {
    ByteSink sink = ByteSink.inMemory();
    person.objectId(sink);
    return sink.toString();
  }

  private static String identity(SandboxPerson person) {
    ByteSink sink = ByteSink.inMemory();
    person.identity(sink);
    return sink.toString();
  }
}

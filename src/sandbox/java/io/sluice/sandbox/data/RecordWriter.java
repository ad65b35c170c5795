package io.sluice.sandbox.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sluice.sandbox.http.ByteSink;
import io.sluice.sandbox.http.JsonText;
import java.util.stream.Stream;

/** Writes an event's records as the export API gives them. */
public final class RecordWriter {
  private static final byte[] PROFILE = "{\"profile\":{".getBytes(UTF_8);
  private static final byte[] DF = "\"df\":{\"2\":320}".getBytes(UTF_8);
  private static final byte[] TS = ",\"ts\":".getBytes(UTF_8);
  private static final byte[] UNREADABLE_TS = "99999999999999".getBytes(UTF_8);
  private static final byte[] EVENT_PROPS = ",\"event_props\":".getBytes(UTF_8);
  private static final byte[][] SESSIONS =
      Stream.of(
              "{\"session_source\":\"Others\",\"utm_source\":\"google-play\",\"utm_medium\":\"organic\"}",
              "{\"session_source\":\"Direct\"}",
              "{\"session_source\":\"Push\",\"utm_campaign\":\"Été \\\"24\\\"\"}",
              "{}")
          .map(json -> ("},\"session_props\":" + json).getBytes(UTF_8))
          .toArray(byte[][]::new);

  private final SandboxData data;
  private final String event;
  private final ExportFlags flags;
  private final EventProperties properties;

  public RecordWriter(
      SandboxData data, String event, ExportFlags flags, EventProperties properties) {
    this.data = data;
    this.event = event;
    this.flags = flags;
    this.properties = properties;
  }

  public void write(ByteSink sink, SelectedRecords.Place place) {
    EventDay day = place.day();
    long original = place.original();
    Flaw flaw = day.flawOf(original);
    sink.put(PROFILE);
    profile(sink, day, original, flaw);
    sink.put(SESSIONS[(int) (day.hashOf(original) >>> 16 & 3)]);
    sink.put(TS);
    if (flaw == Flaw.UNREADABLE_TS) {
      sink.put(UNREADABLE_TS);
    } else {
      sink.number(day.ts(original));
    }
    sink.put(EVENT_PROPS);
    properties.write(sink, day, original);
    sink.put('}');
  }

  private void profile(ByteSink sink, EventDay day, long original, Flaw flaw) {
    SandboxPerson person = SandboxPerson.of(data, day.personOf(original));
    boolean identifiable = flaw != Flaw.UNIDENTIFIED;
    if (identifiable) {
      PersonWriter.objectId(sink, person);
      sink.put(',');
    }
    PersonWriter.device(sink, person, flags);
    sink.put(',');
    if (identifiable && person.isIdentified()) {
      PersonWriter.contact(sink, person);
      sink.put(',');
    }
    if (flags.profile()) {
      PersonWriter.custom(sink, person);
      sink.put(',');
    }
    sink.put(DF);
    if (flags.events()) {
      summary(sink, day, original);
    }
  }

  /**
   * A newcomer's only occurrence was first seen at the record's own time, in UTC: that is how a
   * reader can prove the account's zone (seen in captured data).
   */
  private void summary(ByteSink sink, EventDay day, long original) {
    long seen = day.epochSecond(original);
    boolean newcomer = day.isNewcomer(original);
    sink.put(",\"events\":{").put(JsonText.write(event));
    sink.put(":{\"count\":").number(newcomer ? 1 : 7);
    sink.put(",\"first_seen\":").number(newcomer ? seen : seen - 8_000_000);
    sink.put(",\"last_seen\":").number(newcomer ? seen : seen + 60);
    sink.put("}}");
  }
}

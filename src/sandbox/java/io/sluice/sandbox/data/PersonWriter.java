package io.sluice.sandbox.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sluice.sandbox.http.ByteSink;
import java.util.stream.Stream;

/** Writes what records say about a person: members separated by commas, without braces. */
final class PersonWriter {
  private static final byte[] OBJECT_ID = "\"objectId\":\"".getBytes(UTF_8);
  private static final byte[] PUSH_TOKEN = ",\"push_token\":\"fcm:".getBytes(UTF_8);
  private static final byte[] IDENTITY = "\"identity\":".getBytes(UTF_8);
  private static final byte[] ALL_IDENTITIES = ",\"all_identities\":[".getBytes(UTF_8);
  private static final byte[] EMAIL = "],\"email\":\"p".getBytes(UTF_8);
  private static final byte[] PHONE = "@example.com\",\"phone\":\"+1415".getBytes(UTF_8);
  private static final byte[] NAME = "\",\"name\":\"".getBytes(UTF_8);
  private static final byte[] PROFILE_DATA = "\"profileData\":".getBytes(UTF_8);
  private static final byte[][] CUSTOM =
      Stream.of(
              "{\"favoriteColor\":\"blue\",\"Plan\":\"gold\",\"Credits\":9007199254740993}",
              "{\"favoriteColor\":\"grün\",\"Birthday\":\"$D_631152000\",\"VIP\":true}",
              "{\"Langues\":[\"français\",\"हिन्दी\"],\"Score\":12.50}",
              "{}")
          .map(json -> json.getBytes(UTF_8))
          .toArray(byte[][]::new);

  private PersonWriter() {}

  static void objectId(ByteSink sink, SandboxPerson person) {
    sink.put(OBJECT_ID);
    person.objectId(sink);
    sink.put('"');
  }

  static void device(ByteSink sink, SandboxPerson person, ExportFlags flags) {
    Device device = person.device();
    sink.put(device.platform());
    if (flags.app()) {
      sink.put(device.details());
    }
    sink.put(PUSH_TOKEN).hex(Mix.mix(person.hash(), 'T')).hex(Mix.mix(person.hash(), 'K')).put('"');
  }

  /** Identity, e-mail, phone and name of an identified person. */
  static void contact(ByteSink sink, SandboxPerson person) {
    sink.put(IDENTITY);
    identity(sink, person);
    sink.put(ALL_IDENTITIES);
    identity(sink, person);
    sink.put(EMAIL).number(person.number());
    sink.put(PHONE).number(2_000_000 + Mix.below(Mix.mix(person.hash(), 'F'), 8_000_000));
    sink.put(NAME).put(person.name()).put('"');
  }

  static void custom(ByteSink sink, SandboxPerson person) {
    sink.put(PROFILE_DATA).put(CUSTOM[Mix.below(Mix.mix(person.hash(), 'C'), CUSTOM.length)]);
  }

  private static void identity(ByteSink sink, SandboxPerson person) {
    if (person.hasNumericIdentity()) {
      person.identity(sink);
      return;
    }
    sink.put('"');
    person.identity(sink);
    sink.put('"');
  }
}

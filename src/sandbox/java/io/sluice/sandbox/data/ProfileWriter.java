package io.sluice.sandbox.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sluice.sandbox.http.ByteSink;

/** Writes profiles as the export API gives them. */
public final class ProfileWriter {
  private static final byte[] PLATFORM_INFO = "\"platformInfo\":[{".getBytes(UTF_8);

  private final ExportFlags flags;

  public ProfileWriter(ExportFlags flags) {
    this.flags = flags;
  }

  /** Some profiles have their objectId at the top, the others in {@code platformInfo} only. */
  public void write(ByteSink sink, SandboxPerson person) {
    sink.put('{');
    if ((person.hash() >>> 20 & 1) == 1) {
      PersonWriter.objectId(sink, person);
      sink.put(',');
    }
    if (person.isIdentified()) {
      PersonWriter.contact(sink, person);
      sink.put(',');
    }
    if (flags.profile()) {
      PersonWriter.custom(sink, person);
      sink.put(',');
    }
    sink.put(PLATFORM_INFO);
    PersonWriter.device(sink, person, flags);
    sink.put(',');
    PersonWriter.objectId(sink, person);
    sink.put('}').put(']').put('}');
  }
}

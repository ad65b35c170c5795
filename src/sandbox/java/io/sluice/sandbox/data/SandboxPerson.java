package io.sluice.sandbox.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sluice.sandbox.http.ByteSink;
import java.util.stream.Stream;

/**
 * A user, known by a number. About 15 % are anonymous: no identity, e-mail, phone or name. Identity
 * is a string, for a few old users a JSON number (seen in captured data).
 */
public record SandboxPerson(long number, long hash) {
  private static final byte[] OBJECT_ID_PREFIX = "__g".getBytes(UTF_8);
  private static final byte[] CUSTOMER_PREFIX = "cust-".getBytes(UTF_8);
  private static final byte[][] NAMES =
      Stream.of("Peter", "Zoë Brontë", "अनन्या शर्मा", "José \\\"Pepe\\\" Núñez", "李雷", "Asha 🙏")
          .map(name -> name.getBytes(UTF_8))
          .toArray(byte[][]::new);

  public static SandboxPerson of(SandboxData data, long number) {
    return new SandboxPerson(number, Mix.mix(data.seed() ^ 'H', number));
  }

  public boolean isIdentified() {
    return Mix.below(hash, 100) >= 15;
  }

  public boolean hasNumericIdentity() {
    return (hash & 63) == 9;
  }

  public Device device() {
    return Device.of(Mix.mix(hash, 'D'));
  }

  /** Writes the objectId without quotes. */
  public void objectId(ByteSink sink) {
    sink.put(OBJECT_ID_PREFIX).hex(Mix.mix(hash));
  }

  /** Writes the identity without quotes: a customer's key, or ten digits. */
  public void identity(ByteSink sink) {
    if (number % 2 == 0 || hasNumericIdentity()) {
      sink.number(5_000_000_000L + number);
    } else {
      sink.put(CUSTOMER_PREFIX).number(1_000 + number);
    }
  }

  /** The name, escaped for JSON. */
  public byte[] name() {
    return NAMES[Mix.below(Mix.mix(hash, 'A'), NAMES.length)];
  }
}

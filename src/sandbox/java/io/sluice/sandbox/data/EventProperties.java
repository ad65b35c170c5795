package io.sluice.sandbox.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sluice.sandbox.http.ByteSink;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The {@code event_props} of one event: 8 to 15 properties with what a reader may trip over, which
 * are both spellings of a name, escapes, unicode, integers above 2^53, decimals with a trailing
 * zero, booleans, {@code $D_} dates, and {@code Items} for Charged.
 */
public final class EventProperties {
  private static final int VARIANTS = 16;

  private static final String[] ALWAYS = {
    "\"CT App Version\":\"5.2.1\"",
    "\"CT Source\":\"Mobile\"",
    "\"Campaign Id\":1700000001",
    "\"wzrk_pivot\":\"wzrk_default\""
  };

  private static final String[] SOMETIMES = {
    "\"ct_source\":\"push\\/android\"",
    "\"Title\":\"Füße & \\\"Schuhe\\\" — 50 % off 🎉\"",
    "\"Path\":\"C:\\\\tmp\\\\caf\\u00e9\\n\\tline 2\"",
    "\"First Time\":true",
    "\"Discount\":12.50",
    "\"CT Latitude\":-6.190001",
    "\"City\":\"मुंबई\"",
    "\"Opted Out\":false"
  };

  private static final byte[] ITEMS =
      """
      ,"Items":[{"Category":"Books","Title":"The \\"Millionaire\\" next door","Price":349.90,\
      "Quantity":1},{"Category":"Livres","Title":"L’Étranger","Price":12,"Quantity":3}]"""
          .getBytes(UTF_8);

  private static final byte[] SESSION = ",\"CT Session Id\":".getBytes(UTF_8);
  private static final byte[] REFERENCE = ",\"Reference\":".getBytes(UTF_8);
  private static final byte[] AMOUNT = ",\"Amount\":".getBytes(UTF_8);
  private static final byte[] LAST_SEEN = ",\"Last Seen\":\"$D_".getBytes(UTF_8);
  private static final byte[] NOTE = ",\"Note\":\"".getBytes(UTF_8);
  private static final byte[] OVERSIZED_TEXT = "long text. ".repeat(3_100).getBytes(UTF_8);

  private final byte[][] variants;
  private final boolean charged;

  public EventProperties(String event) {
    long seed = Mix.mix(0, event);
    this.charged = event.equals("Charged");
    this.variants =
        IntStream.range(0, VARIANTS)
            .mapToObj(variant -> fixedPart(Mix.mix(seed, variant)))
            .toArray(byte[][]::new);
  }

  void write(ByteSink sink, EventDay day, long original) {
    long hash = Mix.mix(day.hashOf(original), 'E');
    long epochSecond = day.epochSecond(original);
    sink.put(variants[(int) hash & VARIANTS - 1]);
    sink.put(SESSION).number(epochSecond - (hash >>> 8 & 1023));
    sink.put(REFERENCE).number(hash >>> 1 | 1L << 55);
    sink.put(AMOUNT).number(hash >>> 50).put('.').number(hash >>> 20 & 7).put('0');
    sink.put(LAST_SEEN).number(epochSecond - (hash >>> 40 & 0xFFFF)).put('"');
    if (charged) {
      sink.put(ITEMS);
    }
    if (day.flawOf(original) == Flaw.OVERSIZED) {
      sink.put(NOTE).put(OVERSIZED_TEXT).put('"');
    }
    sink.put('}');
  }

  /** The opening brace, the properties that are always there and some of the others. */
  private static byte[] fixedPart(long hash) {
    Stream<String> some =
        IntStream.range(0, SOMETIMES.length)
            .filter(i -> (hash >>> i & 1) == 1)
            .mapToObj(i -> SOMETIMES[i]);
    return Stream.concat(Stream.of(ALWAYS), some)
        .collect(Collectors.joining(",", "{", ""))
        .getBytes(UTF_8);
  }
}

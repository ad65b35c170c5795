package io.sluice.segment;

import io.sluice.segment.message.Message;
import io.sluice.segment.message.MessageContext;
import io.sluice.segment.message.MessageWriter;
import io.sluice.segment.message.TrackMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Prints how many messages a second one thread writes, packs and turns into request bodies. */
public final class BatchBenchmark {

  private static final int MESSAGES = 20_000;
  private static final int ROUNDS = 40;
  private static final int WARM_UP = 10;
  private static final byte[] PROPERTIES =
      """
      {"Campaign Id":1700000001,"CT Source":"System","Amount":1499.5,"Currency":"INR",\
      "Payment Mode":"UPI","Items":3,"Coupon":"DIWALI26","Store":"Bengaluru, Indiranagar"}"""
          .getBytes(StandardCharsets.UTF_8);
  private static final MessageContext CONTEXT =
      new MessageContext("Samsung", "SM-G991B", "Android", "14", "5.2.1", null, null);
  private static final SegmentSource DESTINATION =
      new SegmentSource(1, "0123456789abcdef0123456789abcdef", Region.US, true);

  private final Envelope envelope = Envelope.of(DESTINATION);
  private final MessageWriter writer = new MessageWriter();
  private long bytes;
  private long wireBytes;

  public static void main(String[] args) {
    new BatchBenchmark().measure("plain", new BatchBody(false));
    new BatchBenchmark().measure("gzip ", new BatchBody(true));
  }

  private void measure(String name, BatchBody body) {
    for (int i = 0; i < WARM_UP; i++) {
      round(body);
    }
    bytes = 0;
    wireBytes = 0;
    long start = System.nanoTime();
    for (int i = 0; i < ROUNDS; i++) {
      round(body);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%s %,9.0f messages/s, %6.1f MB/s of JSON, %.1f %% on the wire%n",
        name, ROUNDS * MESSAGES / seconds, bytes / seconds / 1e6, 100.0 * wireBytes / bytes);
  }

  private void round(BatchBody body) {
    List<Message> messages = new ArrayList<>(MESSAGES);
    for (int i = 0; i < MESSAGES; i++) {
      messages.add(writer.write(message(i)));
    }
    for (List<Message> batch : BatchPacker.pack(DESTINATION, messages)) {
      wireBytes += body.encode(envelope, batch, Instant.EPOCH).length;
      bytes += body.plainBytes();
    }
  }

  private static TrackMessage message(int i) {
    return new TrackMessage(
        "ct-" + Long.toHexString(i * 0x9E3779B97F4A7C15L),
        "Charged",
        "cust-" + i,
        "__g" + Integer.toHexString(i * 0x9E3779B9),
        1_795_338_753L + i,
        out -> out.raw(PROPERTIES),
        CONTEXT);
  }
}

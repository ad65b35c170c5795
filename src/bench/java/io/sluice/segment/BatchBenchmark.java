package io.sluice.segment;

import io.sluice.destination.Batch;
import io.sluice.destination.MappingRules;
import io.sluice.record.AccountClock;
import io.sluice.record.EventRecord;
import io.sluice.record.Identifier;
import io.sluice.record.StoredRecord;
import io.sluice.segment.http.RequestBody;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;

/** Prints how many records a second one thread maps, writes into batches and turns into bodies. */
public final class BatchBenchmark {

  private static final int MESSAGES = 20_000;
  private static final int ROUNDS = 40;
  private static final int WARM_UP = 10;
  private static final SegmentSource SOURCE =
      new SegmentSource(1, "0123456789abcdef0123456789abcdef", Region.US, true);
  private static final MappingRules RULES =
      new MappingRules(
          new AccountClock(ZoneOffset.UTC),
          List.of(Identifier.IDENTITY),
          List.of(Identifier.CLEVERTAP_ID),
          false,
          true);

  private final BatchFrame frame = BatchFrame.of(SOURCE);
  private final EventRecord[] records = new EventRecord[MESSAGES];
  private final UnaryOperator<RequestBody> coding;
  private long bytes;
  private long wireBytes;

  private BatchBenchmark(UnaryOperator<RequestBody> coding) {
    this.coding = coding;
    for (int i = 0; i < MESSAGES; i++) {
      records[i] = StoredRecord.event(json(i).getBytes(StandardCharsets.UTF_8));
    }
  }

  public static void main(String[] args) {
    new BatchBenchmark(UnaryOperator.identity()).measure("plain");
    new BatchBenchmark(new Gzip()::compress).measure("gzip ");
  }

  private void measure(String name) {
    SegmentBatchBuilder builder =
        new SegmentBatchBuilder(SOURCE, RULES, new BatchBuffers(), this::encode);
    for (int i = 0; i < WARM_UP; i++) {
      round(builder);
    }
    bytes = 0;
    wireBytes = 0;
    long start = System.nanoTime();
    for (int i = 0; i < ROUNDS; i++) {
      round(builder);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%s %,9.0f messages/s, %6.1f MB/s of JSON, %.1f %% on the wire%n",
        name, ROUNDS * MESSAGES / seconds, bytes / seconds / 1e6, 100.0 * wireBytes / bytes);
  }

  private void round(SegmentBatchBuilder builder) {
    for (int i = 0; i < MESSAGES; i++) {
      builder.add(records[i], "Charged", "ct-" + Long.toHexString(i * 0x9E3779B97F4A7C15L));
    }
    builder.close();
  }

  private void encode(Batch batch) {
    RequestBody body = frame.around(batch, Instant.EPOCH);
    bytes += body.length();
    wireBytes += coding.apply(body).length();
    batch.release();
  }

  private static String json(int i) {
    return """
        {"profile":{"identity":"cust-%d","objectId":"__g%x","make":"Samsung","model":"SM-G991B",\
        "platform":"Android","os_version":"14","app_version":"5.2.1"},"ts":20261122091233,\
        "event_props":{"Campaign Id":1700000001,"CT Source":"System","Amount":1499.5,\
        "Currency":"INR","Payment Mode":"UPI","Items":3,"Coupon":"DIWALI26",\
        "Store":"Bengaluru, Indiranagar"}}"""
        .formatted(i, i * 0x9E3779B9);
  }
}

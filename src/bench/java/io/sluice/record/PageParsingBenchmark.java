package io.sluice.record;

import io.sluice.clevertap.call.Answer;
import io.sluice.clevertap.call.AnswerReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Parses generated pages of 4991 records, shaped like captured ones, on one thread and prints
 * records a second of its processor time.
 */
public final class PageParsingBenchmark {

  private static final int PAGES = 8;
  private static final int RECORDS = 4991;
  private static final int ROUNDS = 10;
  private static final long ROUND_NANOS = 1_000_000_000L;

  private PageParsingBenchmark() {}

  public static void main(String[] args) {
    List<byte[]> pages = pages();
    for (int round = 1; round <= ROUNDS; round++) {
      measure(round, pages);
    }
  }

  private static void measure(int round, List<byte[]> pages) {
    long start = cpuNanos();
    long records = 0;
    long bytes = 0;
    long now = start;
    for (int i = 0; now - start < ROUND_NANOS; i++, now = cpuNanos()) {
      Answer<EventRecord> page = AnswerReader.read(200, pages.get(i % PAGES));
      records += page.records().size();
      bytes += page.bytes();
    }
    double seconds = (now - start) / 1e9;
    System.out.printf(
        "round %d: %,.0f records/s, %,.0f MB/s, %d bytes a record%n",
        round, records / seconds, bytes / seconds / 1e6, bytes / records);
  }

  /** The thread's own time, so that other programs on the machine don't count. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<byte[]> pages() {
    Random random = new Random(23);
    List<byte[]> pages = new ArrayList<>();
    for (int i = 0; i < PAGES; i++) {
      pages.add(page(random));
    }
    return pages;
  }

  private static byte[] page(Random random) {
    StringBuilder json = new StringBuilder("{\"status\":\"success\",\"next_cursor\":\"Zy%2F\",");
    json.append("\"records\":[");
    for (int i = 0; i < RECORDS; i++) {
      json.append(i == 0 ? "" : ",").append(record(random));
    }
    return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String record(Random random) {
    int id = random.nextInt(Integer.MAX_VALUE);
    return """
        {"profile":{"objectId":"__g%08x","platform":"Android","os_version":"10","app_version":"1.1.7",\
        "make":"xiaomi","model":"M2006C3MII","push_token":"fcm:eJX8%s","identity":"%d",\
        "all_identities":["%d"],"email":"p%d@foo.com","phone":"+1%d","name":"Peter",\
        "profileData":{"favoriteColor":"blue"},"df":{"2":320}},\
        "session_props":{"session_source":"Others","utm_source":"google-play","utm_medium":"organic"},\
        "ts":202211190549%02d,"event_props":{"Install":"y","CT App Version":"1.1.7","Amount":%d.%02d,\
        "Session Id":%d,"Since":"$D_16688%05d","CT Source":"Mobile"}}\
        """
        .formatted(
            id,
            Integer.toHexString(id),
            id,
            id,
            id,
            id,
            random.nextInt(60),
            random.nextInt(10_000),
            random.nextInt(100),
            1_668_800_000 + random.nextInt(100_000),
            random.nextInt(100_000));
  }
}

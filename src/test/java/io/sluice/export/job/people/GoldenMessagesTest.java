package io.sluice.export.job.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.clevertap.HostileRecords;
import io.sluice.delivery.StopSignal;
import io.sluice.export.Fields;
import io.sluice.export.Samples;
import io.sluice.export.job.events.EventProcessor;
import io.sluice.export.job.events.EventWork;
import io.sluice.export.job.slice.Chunk;
import io.sluice.export.job.slice.FakeDestination;
import io.sluice.export.job.slice.FakeStep;
import io.sluice.export.job.slice.SettledPeople;
import io.sluice.export.job.slice.Works;
import io.sluice.record.StoredRecord;
import io.sluice.run.books.Rejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same record has the same id and the same JSON, byte for byte, in every version: what an
 * earlier one sent must be known by its id when a later one sends it again.
 */
class GoldenMessagesTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "messages.tsv");
  private static final int RECORDS = 5_000;
  private static final long SEED = 20_261_128;

  /**
   * Of what the build of 28 November 2026 made of these records, one a line: the digest was
   * fa480482… before the words of two reasons became one sentence each, and nothing else changed.
   */
  private static final String SHA_256_OF_HOSTILE =
      "3678c20a56e6f7d88f42b4afea3b7c9914ada9f040243b4e18ee54bfab4ef38d";

  private final FakeDestination destination = new FakeDestination();

  /** A record by its name and its JSON, and its message id with the message or the rejection. */
  record Line(String kind, String record, String outcome) {
    static Line of(String line) {
      String[] parts = line.split("\t", -1);
      return new Line(parts[0], parts[1], parts[2]);
    }
  }

  static List<Line> lines() throws IOException {
    try (Stream<String> lines = Files.lines(GOLDEN)) {
      return lines.map(Line::of).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aMessageIsWhatItWas(Line line) {
    String outcome =
        line.kind().equals("event") ? event(work(), line.record()) : person(line.record());

    assertThat(outcome).isEqualTo(line.outcome());
  }

  @Test
  void messagesOfHostileRecordsAreWhatTheyWere() throws Exception {
    MessageDigest all = MessageDigest.getInstance("SHA-256");
    HostileRecords hostile = new HostileRecords(SEED);
    EventWork work = work();
    for (int i = 0; i < RECORDS; i++) {
      all.update((event(work, hostile.next()) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    assertThat(HexFormat.of().formatHex(all.digest())).isEqualTo(SHA_256_OF_HOSTILE);
  }

  private EventWork work() {
    return Works.work(Samples.partner(), destination);
  }

  private String event(EventWork work, String json) {
    EventProcessor processor = Fields.set(new EventProcessor(), "step", new FakeStep(work));
    String messageId =
        processor.processItem(StoredRecord.event(json.getBytes(StandardCharsets.UTF_8)));
    return outcome(work.chunk(), messageId);
  }

  private String person(String json) {
    ProfileWork work =
        ProfileWork.of(
            Works.run(Samples.partner(), StopSignal.NEVER, destination),
            Works.slice(),
            SettledPeople.nobody(false));
    work.ledger().beginPass();
    String messageId =
        ProfileProcessor.process(work, StoredRecord.profile(json.getBytes(StandardCharsets.UTF_8)));
    return outcome(work.chunk(), messageId);
  }

  private String outcome(Chunk chunk, String messageId) {
    chunk.deliver(Clock.systemUTC());
    List<Rejection> rejected = chunk.take().rejected();
    if (messageId != null) {
      return messageId + " " + destination.json();
    }
    Rejection only = rejected.get(0);
    return only.messageId() + " " + only.reason() + " " + only.detail();
  }
}

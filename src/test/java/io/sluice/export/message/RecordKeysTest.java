package io.sluice.export.message;

import static io.sluice.export.job.slice.CleverTapStub.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.segment.Destination;
import io.sluice.segment.Region;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordKeysTest {

  private static final String RECORD =
      "{\"profile\":{\"identity\":\"u1\",\"objectId\":\"o1\",\"name\":\"A\"},"
          + "\"ts\":20261120101500,\"event_props\":{\"a\":1,\"b\":\"x\"}}";

  private final RecordKeys keys = new RecordKeys(partner(7), "ACC-1", "Charged");

  @Test
  void theSameRecordHasTheSameDigestWithEveryInstance() {
    assertThat(digest(RECORD))
        .isEqualTo(new RecordKeys(partner(7), "ACC-1", "Charged").digest(read(RECORD)));
    assertThat(digest(RECORD)).isEqualTo(digest(RECORD));
  }

  @Test
  void theProfileStaysOutOfIt() {
    assertThat(digest(RECORD.replace("\"name\":\"A\"", "\"name\":\"B\",\"email\":\"b@x.org\"")))
        .isEqualTo(digest(RECORD));
  }

  @Test
  void theOrderOfPropertiesAndWhitespaceDoNotMatter() {
    assertThat(digest(RECORD.replace("{\"a\":1,\"b\":\"x\"}", "{ \"b\" : \"x\", \"a\" : 1 }")))
        .isEqualTo(digest(RECORD));
  }

  @Test
  void thePersonCountsOnlyWhereThereIsNoDevice() {
    assertThat(digest(RECORD.replace("u1", "u2"))).isEqualTo(digest(RECORD));
    assertThat(digest(RECORD.replace("\"objectId\":\"o1\",", "")))
        .isNotEqualTo(digest(RECORD.replace("\"objectId\":\"o1\",", "").replace("u1", "u2")));
  }

  @Test
  void peopleWithoutDeviceAndIdentityAreToldApartByEmailAndPhone() {
    String nobody = RECORD.replace("\"identity\":\"u1\",\"objectId\":\"o1\",", "");
    String a = nobody.replace("\"name\"", "\"email\":\"a@x.org\",\"name\"");
    String b = nobody.replace("\"name\"", "\"email\":\"b@x.org\",\"name\"");
    String phone = nobody.replace("\"name\"", "\"phone\":\"+14155550100\",\"name\"");

    assertThat(List.of(digest(nobody), digest(a), digest(b), digest(phone)))
        .doesNotHaveDuplicates();
    assertThat(digest(a.replace("\"name\"", "\"phone\":\"+1\",\"name\""))).isEqualTo(digest(a));
  }

  @Test
  void everythingElseMatters() {
    List<byte[]> digests = new ArrayList<>();
    digests.add(digest(RECORD));
    digests.add(digest(RECORD.replace("o1", "o2")));
    digests.add(digest(RECORD.replace("20261120101500", "20261120101501")));
    digests.add(digest(RECORD.replace("\"a\":1", "\"a\":\"1\"")));
    digests.add(digest(RECORD.replace("\"a\":1", "\"A\":1")));
    digests.add(digest(RECORD.replace("{\"a\":1,\"b\":\"x\"}", "{}")));
    digests.add(new RecordKeys(partner(8), "ACC-1", "Charged").digest(read(RECORD)));
    digests.add(new RecordKeys(partner(7), "ACC-2", "Charged").digest(read(RECORD)));
    digests.add(new RecordKeys(partner(7), "ACC-1", "charged").digest(read(RECORD)));

    assertThat(digests).doesNotHaveDuplicates();
  }

  @Test
  void partnerAndAccountDoNotRunIntoEachOther() {
    assertThat(new RecordKeys(partner(1), "2\nA", "E").digest(read(RECORD)))
        .isNotEqualTo(new RecordKeys(partner(12), "A", "E").digest(read(RECORD)));
  }

  @Test
  void aRecordThatCannotBeReadIsKnownByItsBytes() {
    assertThat(digest("17")).isEqualTo(digest("17")).isNotEqualTo(digest("18"));
  }

  @Test
  void theProfileStaysOutOfARecordThatIsRejectedToo() {
    String never = RECORD.replace("20261120101500", "\"never\"");
    String noProperties = RECORD.replace("{\"a\":1,\"b\":\"x\"}", "[]");
    for (String broken : List.of(never, noProperties)) {
      assertThat(digest(broken.replace("\"A\"", "\"B\""))).isEqualTo(digest(broken));
      assertThat(digest(broken.replace("o1", "o2"))).isNotEqualTo(digest(broken));
    }
    assertThat(digest(noProperties))
        .as("one whose properties are empty")
        .isNotEqualTo(digest(noProperties.replace("[]", "{}")));
  }

  /** Else one of them would be kept twice, and the other never, when they come in another order. */
  @Test
  void whatCannotBeReadOfARecordThatIsRejectedTellsItFromOthers() {
    List<byte[]> digests = new ArrayList<>();
    for (String ts : List.of("null", "\"never\"", "\"20.11.2026\"", "20260230101500")) {
      digests.add(digest(RECORD.replace("20261120101500", ts)));
    }
    for (String properties : List.of("[]", "[1]", "\"x\"")) {
      digests.add(digest(RECORD.replace("{\"a\":1,\"b\":\"x\"}", properties)));
    }

    assertThat(digests).doesNotHaveDuplicates();
  }

  @Test
  void laterOnesOfIdenticalRecordsHaveDigestsOfTheirOwn() {
    byte[] first = digest(RECORD);

    assertThat(List.of(first, keys.digest(first, 1), keys.digest(first, 2)))
        .doesNotHaveDuplicates();
    assertThat(keys.digest(first, 1)).isEqualTo(keys.digest(first, 1));
  }

  @Test
  void aDigestIsNotChangedByTheNext() {
    byte[] first = digest(RECORD);
    byte[] copy = first.clone();
    keys.digest(first, 1);
    digest("17");

    assertThat(first).isEqualTo(copy);
  }

  @Test
  void theMessageIdIsShortAndSafeInJson() {
    assertThat(keys.messageId(digest(RECORD))).matches("ct-[A-Za-z0-9_-]{24}");
    assertThat(salted("one").messageId(digest(RECORD))).matches("ct-[A-Za-z0-9_-]{24}");
  }

  @Test
  void everySourceHasIdsOfItsOwnForTheSameDigests() {
    byte[] digest = digest(RECORD);

    assertThat(salted("one").digest(read(RECORD))).isEqualTo(digest);
    assertThat(
            List.of(
                keys.messageId(digest),
                salted("one").messageId(digest),
                salted("two").messageId(digest)))
        .doesNotHaveDuplicates();
    assertThat(salted("one").messageId(digest)).isEqualTo(salted("one").messageId(digest));
  }

  private static RecordKeys salted(String salt) {
    return new RecordKeys(new Destination(7, "key", Region.US, true, 0, salt), "ACC-1", "Charged");
  }

  static Destination partner(long id) {
    return new Destination(id, "key", Region.US, true);
  }

  @Test
  void theLedgersKeyIsTheBeginningOfTheDigest() {
    byte[] digest = new byte[32];
    digest[7] = 5;
    digest[8] = 9;

    assertThat(RecordKeys.key(digest)).isEqualTo(5);
  }

  private byte[] digest(String json) {
    return keys.digest(read(json));
  }
}

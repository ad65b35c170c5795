package io.sluice.mapping;

import static io.sluice.export.job.slice.CleverTapStub.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.export.Samples;
import io.sluice.partner.Partner;
import io.sluice.record.EventRecord;
import io.sluice.record.Identifier;
import io.sluice.segment.message.JsonBuffer;
import io.sluice.segment.message.MessageWriter;
import io.sluice.segment.message.TrackMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventMappingTest {

  private final Partner partner = Samples.partner();

  @Test
  void byDefaultTheIdentityIsTheUserAndTheDeviceIsAnonymous() {
    TrackMessage track = track("{\"identity\":\"u1\",\"objectId\":\"o1\",\"email\":\"e@x\"}", "{}");

    assertThat(track.userId()).isEqualTo("u1");
    assertThat(track.anonymousId()).isEqualTo("o1");
  }

  @Test
  void theFirstIdentifierThatARecordHasWins() {
    partner.setIdentifiers(
        List.of(Identifier.EMAIL, Identifier.PHONE, Identifier.IDENTITY),
        List.of(Identifier.PHONE, Identifier.CLEVERTAP_ID));

    TrackMessage track =
        track("{\"identity\":\"u1\",\"phone\":\"+1415\",\"objectId\":\"o1\"}", "{}");

    assertThat(track.userId()).isEqualTo("+1415");
    assertThat(track.anonymousId()).isEqualTo("+1415");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"  \"", "\"\\t\"", "null", "true", "[]", "{}"})
  void anIdentifierThatIsBlankOrNoTextIsPassedOver(String email) {
    partner.setIdentifiers(
        List.of(Identifier.EMAIL, Identifier.IDENTITY), List.of(Identifier.CLEVERTAP_ID));

    TrackMessage track = track("{\"identity\":\"u1\",\"email\":" + email + "}", "{}");

    assertThat(track.userId()).isEqualTo("u1");
    assertThat(track.anonymousId()).isNull();
  }

  @Test
  void aNumericIdentityBecomesItsTextAndIsNotRounded() {
    assertThat(track("{\"identity\":12345678901234567890}", "{}").userId())
        .isEqualTo("12345678901234567890");
  }

  @Test
  void theTimeIsThatOfTheAccountsZone() {
    TrackMessage track = track("{\"identity\":\"u1\"}", "{}");

    assertThat(Instant.ofEpochSecond(track.epochSecond())).isEqualTo("2026-11-20T04:45:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{ \"CT Source\" : \"a\" , \"ct_source\":1.50 }",
        "{\"big\":12345678901234567890.123456789,\"e\":1E+2,\"neg\":-0.0}",
        "{\"esc\":\"\\u00e9\\/\\n\",\"raw\":\"é🛒\"}",
        "{\"Items\":[{\"a\":1},{\"a\":[null,true]}],\"Items\":2}"
      })
  void propertiesAreCopiedByteForByte(String properties) {
    assertThat(message(properties)).contains("\"properties\":" + properties + ",\"context\"");
  }

  @Test
  void datesBecomeIso8601AtAnyDepth() {
    assertThat(
            message(
                "{\"d\":\"$D_1668817176\", \"Items\":[{\"at\":\"$D_0\"},\"$D_-1\"],\"x\":\"a $D_1\"}"))
        .contains(
            "{\"d\":\"2022-11-19T00:19:36Z\", \"Items\":[{\"at\":\"1970-01-01T00:00:00Z\"},"
                + "\"1969-12-31T23:59:59Z\"],\"x\":\"a $D_1\"}");
  }

  @Test
  void datesStayAsTheyAreWhenThePartnerSaysSo() {
    partner.setIsoDates(false);

    assertThat(message("{\"d\":\"$D_1668817176\"}")).contains("{\"d\":\"$D_1668817176\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"event_props\":null"})
  void aRecordWithoutPropertiesGetsAnEmptyObject(String properties) {
    assertThat(
            message(
                read(
                    "{\"profile\":{\"identity\":\"u1\"},\"ts\":20261120101500" + properties + "}")))
        .contains("\"properties\":{},");
  }

  @Test
  void theDeviceIsTheContext() {
    assertThat(
            message(
                read(
                    "{\"profile\":{\"identity\":\"u1\",\"make\":\"Samsung\",\"model\":\"S1\","
                        + "\"platform\":\"Android\",\"os_version\":\"14\",\"app_version\":\"5.2\"},"
                        + "\"ts\":20261120101500,\"event_props\":{}}")))
        .contains("\"manufacturer\":\"Samsung\"", "\"S1\"", "\"Android\"", "\"14\"", "\"5.2\"");
  }

  @Test
  void theEventKeepsItsName() {
    assertThat(track("{\"identity\":\"u1\"}", "{}").event()).isEqualTo("App Launched");
  }

  private TrackMessage track(String profile, String properties) {
    return track(
        read(
            "{\"profile\":"
                + profile
                + ",\"ts\":20261120101500,\"event_props\":"
                + properties
                + "}"));
  }

  private TrackMessage track(EventRecord record) {
    return new EventMapping(
            Samples.export(partner, List.of("App Launched"), Samples.DAY, Samples.DAY)
                .mappingRules())
        .toTrack(record, "App Launched", "ct-1");
  }

  private String message(String properties) {
    return message(
        read(
            "{\"profile\":{\"identity\":\"u1\"},\"ts\":20261120101500,\"event_props\":"
                + properties
                + "}"));
  }

  private String message(EventRecord record) {
    JsonBuffer out = new JsonBuffer();
    new MessageWriter().write(track(record), out);
    return new String(out.toByteArray(), StandardCharsets.UTF_8);
  }
}

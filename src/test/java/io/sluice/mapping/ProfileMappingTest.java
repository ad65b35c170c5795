package io.sluice.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.destination.MappingRules;
import io.sluice.export.Samples;
import io.sluice.export.job.people.Profiles;
import io.sluice.partner.Partner;
import io.sluice.record.Identifier;
import io.sluice.record.ProfileRecord;
import io.sluice.segment.message.JsonBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileMappingTest {

  private final Partner partner = Samples.partner();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|{}",
        "{\"profileData\":{}}|{}",
        "{\"profileData\":{ }}|{}",
        "{\"email\":\"e\",\"name\":\"a\\\"b\"}|{\"email\":\"e\",\"name\":\"a\\\"b\"}",
        "{\"phone\":1415,\"profileData\":{\"A b\":9007199254740993}}"
            + "|{\"phone\":\"1415\",\"A b\":9007199254740993}",
        "{\"profileData\":{\"x\":1.50,\"email\":\"old\",\"Email\":\"E\"},\"email\":\"e\"}"
            + "|{\"x\":1.50,\"email\":\"e\",\"Email\":\"E\"}",
        "{\"profileData\":{\"email\":\"stays\"},\"email\":null,\"name\":\"N\"}"
            + "|{\"name\":\"N\",\"email\":\"stays\"}",
        "{\"profileData\":{\"firstName\":\"F\",\"gender\":\"f\",\"birthday\":\"$D_0\"}}"
            + "|{\"firstName\":\"F\",\"gender\":\"f\",\"birthday\":\"1970-01-01T00:00:00Z\"}",
        "{\"profileData\":{\"a\":\"$D_0\",\"email\":[\"$D_1\",\"$D_2\"],\"b\":[\"$D_3\"]},\"email\":\"e\"}"
            + "|{\"a\":\"1970-01-01T00:00:00Z\",\"email\":\"e\",\"b\":[\"1970-01-01T00:00:03Z\"]}",
        "{\"profileData\":{\"phone\":\"$D_1\",\"name\":7},\"name\":\"N\",\"phone\":\"P\"}"
            + "|{\"phone\":\"P\",\"name\":\"N\"}"
      })
  void traitsAreProfileDataAndWhatCleverTapKnowsOfThePerson(String profile, String traits) {
    assertThat(traits(profile)).isEqualTo(traits);
  }

  @Test
  void datesStayAsTheyAreWhenThePartnerWantsThem() {
    partner.setIsoDates(false);

    assertThat(traits("{\"profileData\":{\"a\":\"$D_0\",\"name\":\"$D_1\"},\"name\":\"N\"}"))
        .isEqualTo("{\"a\":\"$D_0\",\"name\":\"N\"}");
  }

  @Test
  void theFirstIdentifierThatAPersonHasWins() {
    partner.setIdentifiers(
        List.of(Identifier.EMAIL, Identifier.IDENTITY), List.of(Identifier.CLEVERTAP_ID));
    MappingRules rules = rules();
    ProfileRecord record =
        Profiles.record("{\"identity\":7,\"platformInfo\":[{\"objectId\":\"o1\"}]}");

    assertThat(rules.userId(record)).isEqualTo("7");
    assertThat(rules.anonymousId(record)).isEqualTo("o1");
  }

  @Test
  void oneOfAllIdentitiesStandsInForAMissingIdentity() {
    assertThat(rules().userId(Profiles.record("{\"all_identities\":[\"u1\",\"u2\"]}")))
        .isEqualTo("u1");
  }

  @Test
  void theTimeIsThatOfTheRun() {
    assertThat(mapping().toIdentify(Profiles.record("{}"), "m", Samples.NOW).epochSecond())
        .isEqualTo(Samples.NOW.getEpochSecond());
  }

  private String traits(String profile) {
    JsonBuffer out = new JsonBuffer();
    mapping().toIdentify(Profiles.record(profile), "m", Samples.NOW).traits().writeTo(out);
    return new String(out.toByteArray(), StandardCharsets.UTF_8);
  }

  private ProfileMapping mapping() {
    return new ProfileMapping(rules());
  }

  private MappingRules rules() {
    return partner.mappingRules(partner.getUserId());
  }
}

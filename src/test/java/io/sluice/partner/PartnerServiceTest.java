package io.sluice.partner;

import static io.sluice.partner.Fixtures.moveTo;
import static io.sluice.partner.Fixtures.newPartner;
import static io.sluice.partner.Fixtures.rename;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.problem.BadInputException;
import io.sluice.problem.NoSuchThingException;
import io.sluice.problem.PreconditionFailedException;
import io.sluice.record.Identifier;
import io.sluice.rest.IfMatch;
import io.sluice.security.secret.Secret;
import io.sluice.segment.Region;
import io.sluice.segment.SegmentSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartnerServiceTest {

  private static final IfMatch ANY = new IfMatch(IfMatch.ANY_VERSION);

  private final StoredPartners stored = new StoredPartners();
  private final PartnerService partners = Fixtures.partners(stored);

  @BeforeEach
  void onePartner() {
    partners.create(newPartner(7, "Prod"));
  }

  @Test
  void whatIsNotAskedForIsTheDefault() {
    assertThat(PartnerResponse.of(partners.get(1)))
        .usingRecursiveComparison()
        .ignoringFields("createdAt")
        .isEqualTo(
            new PartnerResponse(
                1,
                PartnerType.SEGMENT,
                7,
                "Prod",
                "••••3kF2",
                Region.US,
                List.of(Identifier.IDENTITY),
                List.of(Identifier.CLEVERTAP_ID),
                WithoutUserId.SEND,
                true,
                true,
                null,
                null));
  }

  @Test
  void whatIsAskedForIsKept() {
    Partner partner =
        partners.create(
            new NewPartner(
                PartnerType.SEGMENT,
                7L,
                "Europe",
                "write-key-eu00",
                Region.EU,
                List.of(Identifier.EMAIL, Identifier.IDENTITY),
                List.of(Identifier.PHONE),
                WithoutUserId.REJECT,
                false,
                false,
                250));

    assertThat(partner.getSegment().getRegion()).isEqualTo(Region.EU);
    assertThat(partner.getUserId()).containsExactly(Identifier.EMAIL, Identifier.IDENTITY);
    assertThat(partner.getAnonymousId()).containsExactly(Identifier.PHONE);
    assertThat(partner.getWithoutUserId()).isEqualTo(WithoutUserId.REJECT);
    assertThat(partner.getSegment().isPreventLoop()).isFalse();
    assertThat(partner.isIsoDates()).isFalse();
    assertThat(partner.source())
        .isEqualTo(
            new SegmentSource(
                partner.getId(),
                "write-key-eu00",
                Region.EU,
                false,
                250,
                partner.source().messageSalt()));
  }

  @Test
  void unknownAccountIsBadInput() {
    assertThatThrownBy(() -> partners.create(newPartner(8, "Other")))
        .isInstanceOf(BadInputException.class)
        .hasMessage("account must be the id of an account; Account 8 does not exist");
  }

  @Test
  void nicknameOfAnotherPartnerIsAConflict() {
    assertThatThrownBy(() -> partners.create(newPartner(7, "Prod")))
        .isInstanceOf(PartnerNicknameTakenException.class);
  }

  @Test
  void unknownPartnerDoesNotExist() {
    assertThatThrownBy(() -> partners.get(2))
        .isInstanceOf(NoSuchThingException.class)
        .hasMessage("Partner 2 does not exist");
  }

  @Test
  void renamedPartnerKeepsTheRest() {
    partners.change(1, moveTo(7L, Region.EU, "other-key-0001"), ANY);

    Partner renamed = partners.change(1, rename("Live"), ANY);

    assertThat(renamed.getNickname()).isEqualTo("Live");
    assertThat(renamed.getSegment().getRegion()).isEqualTo(Region.EU);
    assertThat(renamed.getSegment().getWriteKey()).isEqualTo(new Secret("other-key-0001"));
  }

  @Test
  void maskOfTheWriteKeyKeepsIt() {
    Partner changed = partners.change(1, moveTo(7L, Region.EU, "••••3kF2"), ANY);

    assertThat(changed.getSegment().getWriteKey()).isEqualTo(new Secret("write-key-3kF2"));
  }

  @Test
  void messagesOfAnotherSourceHaveOtherIds() {
    String salt = salt();
    partners.change(1, rename("Live"), ANY);
    partners.change(1, moveTo(7L, null, "write-key-3kF2"), ANY);
    assertThat(salt()).as("of the same source").isNotNull().isEqualTo(salt);

    partners.change(1, moveTo(7L, null, "other-key-0001"), ANY);
    String ofOtherKey = salt();
    partners.change(1, moveTo(7L, Region.EU, null), ANY);

    assertThat(List.of(salt, ofOtherKey, salt())).doesNotHaveDuplicates();
    assertThat(partners.create(newPartner(7, "Other")).source().messageSalt()).isNotEqualTo(salt());
  }

  /**
   * Messages that were sent to it before, and not yet counted, are sent again under the same ids.
   */
  @Test
  void messagesOfTheSameSourceHaveTheSameIdsAfterAWrongKeyWasSaved() {
    String salt = salt();
    partners.change(1, moveTo(7L, Region.EU, "wrong-key-0001"), ANY);

    partners.change(1, moveTo(7L, Region.US, "write-key-3kF2"), ANY);

    assertThat(salt()).isEqualTo(salt).doesNotContain("3kF2");
  }

  private String salt() {
    return partners.get(1).source().messageSalt();
  }

  @Test
  void accountCannotChange() {
    assertThatThrownBy(() -> partners.change(1, moveTo(9L, null, null), ANY))
        .isInstanceOf(BadInputException.class)
        .hasMessage("account cannot change and must be 7 or absent");
  }

  @Test
  void changeOfAnotherVersionIsRefused() {
    assertThatThrownBy(() -> partners.change(1, rename("Live"), new IfMatch("\"9\"")))
        .isInstanceOf(PreconditionFailedException.class);
  }

  @Test
  void partnerWithExportsIsKeptAndTheyAreNamed() {
    PartnerService used = Fixtures.partners(stored, id -> List.of("export 4", "export 5"));

    assertThatThrownBy(() -> used.delete(1))
        .isInstanceOf(PartnerInUseException.class)
        .hasMessage(
            "Partner 1 is used by export 4, export 5; only a partner without exports can be"
                + " deleted");
    assertThat(stored.count()).isEqualTo(1);
  }

  @Test
  void unusedPartnerIsDeleted() {
    partners.delete(1);

    assertThat(stored.count()).isZero();
  }

  @Test
  void requestsDoNotShowTheWriteKey() {
    assertThat(newPartner(7, "Prod").toString()).contains("Prod").doesNotContain("3kF2");
    assertThat(moveTo(7L, Region.EU, "other-key-0001").toString()).doesNotContain("0001");
  }
}

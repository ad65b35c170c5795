package io.sluice.partner;

import io.sluice.account.CheckResult;
import io.sluice.destination.Destination;
import io.sluice.destination.PartnerSource;
import io.sluice.destination.WriteKeyCheck;
import io.sluice.problem.NoSuchThingException;
import io.sluice.security.secret.Secret;
import io.sluice.security.secret.SecretChange;
import io.sluice.segment.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;

/** Asks Segment whether it knows a partner's write key, outside of any transaction. */
@ApplicationScoped
public class PartnerCheck {

  /** The id of a partner that is not stored. */
  private static final long NONE = 0;

  private final PartnerService partners;
  private final Destination destination;

  /** For the container's proxy. */
  protected PartnerCheck() {
    this(null, null);
  }

  @Inject
  public PartnerCheck(PartnerService partners, Destination destination) {
    this.partners = partners;
    this.destination = destination;
  }

  /**
   * @throws NoSuchThingException if there is no such partner
   */
  public CheckResult check(long partnerId) {
    return check(partners.get(partnerId).source());
  }

  /**
   * Checks what a partner would be after a change.
   *
   * @throws NoSuchThingException if there is no such partner
   */
  public CheckResult check(long partnerId, @Valid PartnerChange change) {
    Partner partner = partners.get(partnerId);
    SegmentSourceSettings present = partner.getSegment();
    Secret key = SecretChange.apply(present.getWriteKey(), change.writeKey(), "writeKey");
    Region region = change.region() == null ? present.getRegion() : change.region();
    return check(present.withSource(key, region).source(partnerId, 0));
  }

  /** Checks a partner before it is made. */
  public CheckResult check(@Valid NewPartner request) {
    Region region = request.region() == null ? Region.US : request.region();
    Secret key = new Secret(request.writeKey());
    return check(new SegmentSourceSettings().withSource(key, region).source(NONE, 0));
  }

  private CheckResult check(PartnerSource source) {
    WriteKeyCheck check = destination.check(source);
    return switch (check.verdict()) {
      case KNOWN -> CheckResult.OK;
      case UNKNOWN ->
          CheckResult.failed("Segment does not know this write key (%s)".formatted(source.place()));
      case UNDECIDED -> CheckResult.failed("The write key could not be checked: " + check.reason());
    };
  }
}

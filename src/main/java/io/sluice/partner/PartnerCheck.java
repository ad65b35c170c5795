package io.sluice.partner;

import io.sluice.account.CheckResult;
import io.sluice.problem.NoSuchThingException;
import io.sluice.security.secret.Secret;
import io.sluice.security.secret.SecretChange;
import io.sluice.segment.Destination;
import io.sluice.segment.Region;
import io.sluice.segment.SegmentClient;
import io.sluice.segment.WriteKeyCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;

/** Asks Segment whether it knows a partner's write key, outside of any transaction. */
@ApplicationScoped
public class PartnerCheck {

  /** The id of a partner that is not stored. */
  private static final long NONE = 0;

  private final PartnerService partners;
  private final SegmentClient segment;

  /** For the container's proxy. */
  protected PartnerCheck() {
    this(null, null);
  }

  @Inject
  public PartnerCheck(PartnerService partners, SegmentClient segment) {
    this.partners = partners;
    this.segment = segment;
  }

  /**
   * @throws NoSuchThingException if there is no such partner
   */
  public CheckResult check(long partnerId) {
    return check(partners.get(partnerId).destination());
  }

  /**
   * Checks what a partner would be after a change.
   *
   * @throws NoSuchThingException if there is no such partner
   */
  public CheckResult check(long partnerId, @Valid PartnerChange change) {
    Partner partner = partners.get(partnerId);
    Secret key = SecretChange.apply(partner.getWriteKey(), change.writeKey(), "writeKey");
    Region region = change.region() == null ? partner.getRegion() : change.region();
    return check(new Destination(partnerId, key.reveal(), region, partner.isPreventLoop()));
  }

  /** Checks a partner before it is made. */
  public CheckResult check(@Valid NewPartner request) {
    Region region = request.region() == null ? Region.US : request.region();
    return check(new Destination(NONE, request.writeKey(), region, true));
  }

  private CheckResult check(Destination destination) {
    WriteKeyCheck check = segment.check(destination);
    return switch (check.verdict()) {
      case KNOWN -> CheckResult.OK;
      case UNKNOWN ->
          CheckResult.failed(
              "Segment does not know this write key (region %s)".formatted(destination.region()));
      case UNDECIDED -> CheckResult.failed("The write key could not be checked: " + check.reason());
    };
  }
}

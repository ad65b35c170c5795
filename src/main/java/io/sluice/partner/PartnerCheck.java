package io.sluice.partner;

import io.sluice.account.CheckResult;
import io.sluice.segment.Destination;
import io.sluice.segment.SegmentClient;
import io.sluice.segment.WriteKeyCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks Segment whether it knows a partner's write key, outside of any transaction. */
@ApplicationScoped
public class PartnerCheck {

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
   * @throws PartnerNotFoundException if there is no such partner
   */
  public CheckResult check(long partnerId) {
    Destination destination = partners.get(partnerId).destination();
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

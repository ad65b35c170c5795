package io.sluice.console.partner;

import io.sluice.console.Attempts;
import io.sluice.console.ConnectionWords;
import io.sluice.console.Needs;
import io.sluice.console.Redirects;
import io.sluice.partner.Partner;
import io.sluice.partner.PartnerCheck;
import io.sluice.partner.PartnerService;
import io.sluice.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.omnifaces.util.Messages;

/** The partner list: the tile of each partner that there can be, and the integrations. */
@Named
@RequestScoped
public class PartnersPage {

  static final String PATH = "partners.xhtml";

  private static final int MOST = 1_000;

  @Inject PartnerService partners;
  @Inject PartnerCheck check;
  @Inject Attempts attempts;

  private List<Partner> rows;
  private Long target;

  public List<Partner> getRows() {
    if (rows == null) {
      rows = partners.list(1, MOST);
    }
    return rows;
  }

  @Needs(Role.ADMIN)
  public void remove() throws IOException {
    if (attempts.succeeds("remove", () -> partners.delete(target))) {
      Messages.addFlashGlobalInfo("The integration was removed");
      Redirects.to(PATH);
    }
  }

  @Needs(Role.OPERATOR)
  public void test() {
    attempts.succeeds("test", () -> ConnectionWords.tell(check.check(target), "Segment"));
  }

  public Long getTarget() {
    return target;
  }

  public void setTarget(Long target) {
    this.target = target;
  }
}

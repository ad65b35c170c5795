package io.sluice.it.console;

import static io.sluice.it.world.Installation.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.it.tool.Needs;
import io.sluice.it.tool.Tool;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.Installation;
import io.sluice.it.world.SharedInstallation;
import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.segment.SegmentSandbox;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages Partners and Accounts, as a user works with them. */
@Needs(Tool.BROWSER)
@ExtendWith(SharedInstallation.class)
class ConsolePartnersIT {

  private Installation installation;
  private Browser browser;
  private final String name = "Console " + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void open(Installation installation) {
    this.installation = installation;
    browser = Browser.open(installation.server());
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void segmentIsIntegratedAndItsTileHasTheTag() {
    installation.account();
    browser.go("partners.xhtml").press("Integrate");
    assertThat(browser.text("#partnerTitle")).isEqualTo("Integrate raw data partner - Segment");
    browser.press("Where do I find the write key?");
    browser.awaitText("navigate to Connections > Catalog").awaitText("Copy the Write key");
    assertThat(browser.script("return document.querySelector('input[value=US]').checked"))
        .isEqualTo(true);
    browser.type("Partner Nickname", name).type("Write Key", "no-such-key");
    browser.press("Test connection").awaitText("Segment does not know this write key (region US)");
    browser.type("Write Key", SegmentSandbox.US_WRITE_KEY).press("Test connection");
    browser.awaitText("Segment accepts the connection");
    assertThat(browser.source()).doesNotContain(SegmentSandbox.US_WRITE_KEY);
    browser.press("Integrate").awaitText("Segment was integrated as " + name);
    assertThat(browser.text(".tile")).contains("Segment", "Export");
    assertThat(browser.text(".table-card")).contains(name, "US Region", "Identity", "CleverTap ID");
    assertThat(browser.source()).doesNotContain(SegmentSandbox.US_WRITE_KEY);
  }

  @Test
  void integrationIsEditedAndItsKeyKept() {
    long id = installation.partner();
    browser.go("partners.xhtml?edit=" + id);
    browser.type("Partner Nickname", name).choose("User ID, choice 2", "Email").press("Save");
    browser.awaitText(name + " was changed").awaitText("Identity, then Email");
    browser.press("Test connection of " + name).awaitText("Segment accepts the connection");
  }

  @Test
  void integrationThatIsUsedIsNotRemovedAndItsExportsAreNamed() {
    long id = installation.partner();
    browser.go("partners.xhtml?edit=" + id).type("Partner Nickname", name).press("Save");
    browser.awaitText(name + " was changed");
    long export =
        installation.api().createExport(ExportRequest.of(id, daysAgo(1), daysAgo(1), "Charged"));
    browser.press("Remove " + name).press("Remove").awaitText("is used by export " + export);
    assertThat(browser.text(".table-card")).contains(name);
  }

  @Test
  void integrationIsRemoved() {
    long id = installation.partner();
    browser.go("partners.xhtml?edit=" + id).type("Partner Nickname", name).press("Save");
    browser.awaitText(name + " was changed").press("Remove " + name).press("Remove");
    browser.awaitText("The integration was removed");
    assertThat(browser.text("main")).doesNotContain(name);
  }

  @Test
  void missingFieldsAreNamedAtTheFields() {
    browser.go("partners.xhtml?integrate=SEGMENT");
    browser.await("the form", () -> browser.shows("#partnerDrawer"));
    browser.press("Integrate");
    browser.await(
        "messages at both fields",
        () -> browser.texts(".field-error").stream().filter(text -> !text.isBlank()).count() == 2);
  }

  @Test
  void accountIsTestedAndAdded() {
    SandboxAccount known = installation.clevertap().account();
    browser.go("accounts.xhtml").press("Add account");
    browser.type("Name", name).type("Account id", known.accountId()).type("Passcode", "wrong");
    browser.choose("Region", known.region()).choose("Time zone", "Asia/Kolkata");
    browser.press("Test connection").awaitText("CleverTap refused the credentials");
    browser.type("Passcode", known.passcode()).press("Test connection");
    browser.awaitText("CleverTap accepts the connection");
    assertThat(browser.text()).doesNotContain("contradicts");
    browser.press("Add account");
    browser.awaitText("Account " + name + " was added");
    assertThat(browser.source()).doesNotContain(known.passcode());
    browser.press("Remove " + name).press("Remove").awaitText("The account was removed");
  }

  @Test
  void testOfAnAccountWarnsOfAnotherTimeZone() {
    SandboxAccount known = installation.clevertap().account();
    browser.go("accounts.xhtml").press("Add account");
    browser.type("Name", name).type("Account id", known.accountId());
    browser.type("Passcode", known.passcode()).choose("Region", known.region());
    browser.choose("Time zone", "America/New_York").press("Test connection");
    browser.awaitText("The time zone contradicts the data").awaitText("UTC+05:30");
  }

  @Test
  void accountWithPartnersIsNotRemoved() {
    long account = installation.account();
    installation.partner(account, SegmentSandbox.US_WRITE_KEY, "US", java.util.Map.of());
    browser.go("accounts.xhtml?edit=" + account).type("Name", name).press("Save");
    browser.awaitText("Account " + name + " was changed").press("Remove " + name).press("Remove");
    browser.awaitText("only an account without partners can be deleted");
  }
}

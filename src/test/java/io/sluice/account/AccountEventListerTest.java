package io.sluice.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.catalogue.AccountEvents;
import io.sluice.catalogue.CatalogueEvent;
import io.sluice.catalogue.EventKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountEventListerTest {

  private final FakeCleverTap cleverTap = new FakeCleverTap();

  @Test
  void schemaFollowsTheSystemEventsAndRepeatsNone() {
    cleverTap
        .acceptsIn("in1")
        .hasEvents(
            "status",
            "success",
            "charged",
            "App Launched",
            "Added To Cart",
            "Notification Delivered");

    AccountEvents events = events();

    assertThat(events.schemaAvailable()).isTrue();
    assertThat(events.items()).hasSize(21 + 3);
    assertThat(events.items().subList(21, 24))
        .containsExactly(
            new CatalogueEvent("Added To Cart", null, EventKind.CUSTOM, null),
            new CatalogueEvent("charged", null, EventKind.CUSTOM, null),
            new CatalogueEvent("Notification Delivered", null, EventKind.SYSTEM, false));
  }

  @Test
  void onlyKnownFactsAreToldAboutExportability() {
    List<CatalogueEvent> items = events().items();

    assertThat(items.stream().filter(e -> Boolean.TRUE.equals(e.exportable())))
        .extracting(CatalogueEvent::name)
        .containsExactly("App Launched");
    assertThat(items.stream().filter(e -> Boolean.FALSE.equals(e.exportable())))
        .extracting(CatalogueEvent::name)
        .containsExactly(
            "Notification Sent",
            "Notification Viewed",
            "Notification Clicked",
            "Push Impressions",
            "Notification Replied");
  }

  @Test
  void systemEventsAreListedWhenThereIsNoSchema() {
    cleverTap.acceptsIn("in1");

    AccountEvents events = events();

    assertThat(events.schemaAvailable()).isFalse();
    assertThat(events.items()).hasSize(21);
  }

  @Test
  void systemEventsAreListedWhenCleverTapCannotBeReached() {
    cleverTap.isUnreachableIn("in1");

    AccountEvents events = events();

    assertThat(events.reason()).isEqualTo("CleverTap can't be reached");
    assertThat(events.items()).hasSize(21);
  }

  private AccountEvents events() {
    StoredAccounts stored = new StoredAccounts().with(StoredAccounts.account(7, "Shop", "in1"));
    return new AccountEventLister(stored.service(), cleverTap).list(7);
  }
}

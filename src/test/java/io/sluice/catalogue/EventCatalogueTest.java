package io.sluice.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventCatalogueTest {

  @Test
  void systemEventsAreThoseOfTheTableInItsOrder() {
    assertThat(EventCatalogue.systemEvents())
        .extracting(SystemEvent::name)
        .containsExactly(
            "Notification Sent",
            "Notification Viewed",
            "Notification Clicked",
            "Push Impressions",
            "Notification Replied",
            "Control Group",
            "Channel Unsubscribed",
            "Session Concluded",
            "State Transitioned",
            "AB Experiment Rendered",
            "AB Experiment Stopped",
            "AB Experiment Rolled Out",
            "AB Experiment Disqualified",
            "Geocluster Entered",
            "Geocluster Exited",
            "Reply Sent",
            "App Version Changed",
            "App Launched",
            "App Installed",
            "App Uninstalled",
            "UTM Visited");
  }

  @Test
  void engagementEventsAreThoseOfTheListInItsOrder() {
    assertThat(EventCatalogue.engagementEvents())
        .containsExactly(
            "Notification Sent",
            "Notification Viewed",
            "Notification Clicked",
            "Push Impressions",
            "Notification Replied",
            "Control Group",
            "Channel Unsubscribed",
            "Notification Delivered",
            "AB Experiment Rendered",
            "AB Experiment Stopped",
            "AB Experiment Rolled Out",
            "Geocluster Entered",
            "Geocluster Exited",
            "Reply Sent",
            "App Uninstalled",
            "Webhook Delivered",
            "State Transitioned",
            "UTM Visited");
  }

  @Test
  void descriptionsAreCleverTapsOwn() {
    assertThat(EventCatalogue.systemEvents())
        .contains(
            new SystemEvent(
                "AB Experiment Rolled Out",
                "This event is recorded when the A/B experiment is started"),
            new SystemEvent(
                "Push Impressions",
                "This event is tracked when a push notification sent from CleverTap is delivered to"
                    + " a user’s device. The funnels on the Push campaign statistics page reflect"
                    + " the count for this event."))
        .noneMatch(event -> event.description().isBlank());
  }
}

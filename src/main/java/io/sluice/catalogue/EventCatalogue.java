package io.sluice.catalogue;

import java.util.List;

/**
 * The events that CleverTap makes by itself, named and described word for word as on its page about
 * the export to Segment, in that order. The page lists Push Impressions twice; here it stands once.
 */
public final class EventCatalogue {

  private static final List<SystemEvent> SYSTEM_EVENTS =
      List.of(
          new SystemEvent(
              "Notification Sent",
              "The event is tracked when the notification is successfully sent from "
                  + "CleverTap to the communication channel selected for your campaign."),
          new SystemEvent(
              "Notification Viewed",
              "This event is tracked when a user views an email, in-app notification, or web "
                  + "notification sent from CleverTap."),
          new SystemEvent(
              "Notification Clicked",
              "This event is tracked only when a user clicks on a notification sent via "
                  + "CleverTap. It is recorded when a user clicks on a mobile push, in-app, email, "
                  + "web popup, or web push message sent via the CleverTap dashboard or through "
                  + "the campaign API."),
          new SystemEvent(
              "Push Impressions",
              "This event is tracked when a push notification sent from CleverTap is "
                  + "delivered to a user’s device. The funnels on the Push campaign statistics "
                  + "page reflect the count for this event."),
          new SystemEvent(
              "Notification Replied",
              "This event is recorded when a user replies to a WhatsApp message."),
          new SystemEvent(
              "Control Group",
              "The event is raised when a campaign is activated with a Control group."),
          new SystemEvent(
              "Channel Unsubscribed",
              "The event is raised when a user unsubscribes from any further communication "
                  + "through a channel"),
          new SystemEvent(
              "Session Concluded",
              "This event is recorded to mark the end of a session. Session tracking must be "
                  + "enabled for the event to be tracked."),
          new SystemEvent(
              "State Transitioned",
              "This is an event raised only for Lifecycle Optimizer. This event is recorded "
                  + "when a user transitions from one stage to another."),
          new SystemEvent(
              "AB Experiment Rendered",
              "This event indicates that the variant has reached the device."),
          new SystemEvent(
              "AB Experiment Stopped",
              "This event is recorded when the A/B experiment is stopped."),
          new SystemEvent(
              "AB Experiment Rolled Out",
              "This event is recorded when the A/B experiment is started"),
          new SystemEvent(
              "AB Experiment Disqualified",
              "This event is raised when the device is disqualified."),
          new SystemEvent(
              "Geocluster Entered",
              "This event is recorded to mark when a device enters a geofence."),
          new SystemEvent(
              "Geocluster Exited",
              "This event is recorded to mark when a device exits a geofence."),
          new SystemEvent(
              "Reply Sent",
              "This event is recorded when an agent (CleverTap user) replies to a message "
                  + "from the end user."),
          new SystemEvent(
              "App Version Changed",
              "This event is raised when a user’s current app version is different from the "
                  + "user’s previous app version."),
          new SystemEvent(
              "App Launched",
              "This event is recorded every time a user launches your application."),
          new SystemEvent(
              "App Installed",
              "The event is raised when the user launches the app for the first time."),
          new SystemEvent(
              "App Uninstalled", "This event is recorded when a user uninstalls your application."),
          new SystemEvent(
              "UTM Visited",
              "This event is tracked when a user clicks on a link from a marketing campaign "
                  + "that has a UTM parameter defined on it."));

  private static final List<String> ENGAGEMENT_EVENTS =
      List.of(
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

  private EventCatalogue() {}

  /** The events of "All System Events". */
  public static List<SystemEvent> systemEvents() {
    return SYSTEM_EVENTS;
  }

  /** The events of "Engagement Events"; some of them are not among the system events. */
  public static List<String> engagementEvents() {
    return ENGAGEMENT_EVENTS;
  }
}

package io.sluice.webhook;

import java.time.Instant;

/** Where notifications wait for their delivery. */
public interface NotificationQueue {

  /** To be delivered at that time or soon after, if the caller's transaction commits. */
  void submit(long notificationId, Instant at);
}

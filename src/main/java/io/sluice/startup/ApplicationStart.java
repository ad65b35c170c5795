package io.sluice.startup;

import io.sluice.database.DatabaseConfiguration;
import io.sluice.database.Schema;
import io.sluice.schedule.NotificationSchedule;
import io.sluice.schedule.RunSchedule;
import io.sluice.security.AdminBootstrap;
import io.sluice.security.secret.KeyCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Schema, encryption key, first user, runs and notifications: each needs the one before. A failure
 * fails the deployment.
 */
@ApplicationScoped
public class ApplicationStart {

  @Inject Schema schema;
  @Inject KeyCheck key;
  @Inject AdminBootstrap admin;
  @Inject DatabaseConfiguration database;
  @Inject RunSchedule schedule;
  @Inject NotificationSchedule notifications;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    schema.migrate();
    key.run();
    admin.run();
    schedule.start(database.isEmbedded());
    notifications.start();
  }
}

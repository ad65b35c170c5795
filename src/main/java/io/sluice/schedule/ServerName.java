package io.sluice.schedule;

import com.github.kagkarlsson.scheduler.SchedulerName;
import java.util.UUID;

/**
 * This server's name in the queue of runs, so that an operator sees which one executes a run:
 * {@code host/process id/random}. Unique, also for servers in containers that share a name.
 */
record ServerName(String host, long processId, UUID random) implements SchedulerName {

  /** The column holds 100 characters. */
  private static final int MAX_HOST = 40;

  static ServerName ofThisServer() {
    return new ServerName(
        new SchedulerName.Hostname().getName(), ProcessHandle.current().pid(), UUID.randomUUID());
  }

  @Override
  public String getName() {
    return host.substring(0, Math.min(MAX_HOST, host.length())) + '/' + processId + '/' + random;
  }
}

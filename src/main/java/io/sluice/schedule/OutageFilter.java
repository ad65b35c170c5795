package io.sluice.schedule;

import io.sluice.database.DatabaseOutage;
import io.sluice.delivery.RepeatedMessage;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps back the stack traces of a database that is out of reach, and says so once a minute. The
 * filter that was there before is asked about all other records.
 */
record OutageFilter(Filter before, RepeatedMessage outage) implements Filter {

  private static final System.Logger LOG = System.getLogger(OutageFilter.class.getName());

  /** For several loggers that meet the same outage. */
  static RepeatedMessage onceAMinute() {
    return new RepeatedMessage(Duration.ofMinutes(1));
  }

  @Override
  public boolean isLoggable(LogRecord record) {
    if (DatabaseOutage.isBehind(record.getThrown())) {
      outage
          .say(record.getInstant())
          .ifPresent(keptBack -> LOG.log(Level.WARNING, () -> inWords(record, keptBack)));
      return false;
    }
    return before == null || before.isLoggable(record);
  }

  private static String inWords(LogRecord record, long keptBack) {
    String often =
        keptBack == 0 ? "" : "; it was so %d times since this was said".formatted(keptBack);
    return "The database is out of reach of the schedule: " + record.getThrown() + often;
  }
}

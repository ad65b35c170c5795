package io.sluice.export.job;

import io.sluice.clevertap.AccountClock;
import io.sluice.clevertap.CleverTapAccount;
import io.sluice.delivery.StopSignal;
import io.sluice.export.Export;
import io.sluice.export.Frequency;
import io.sluice.export.Run;
import io.sluice.partner.Identifier;
import io.sluice.partner.Partner;
import io.sluice.partner.WithoutUserId;
import io.sluice.segment.Destination;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What all partitions of a job execution share: the settings as they were when it began, and what
 * one partition learnt that the others need not ask again. Safe for many threads.
 */
final class RunContext {

  private final long runId;
  private final long jobExecutionId;
  private final boolean repeats;
  private final long exportId;
  private final CleverTapAccount account;
  private final AccountClock accountClock;
  private final Destination destination;
  private final List<Identifier> userIdPriority;
  private final List<Identifier> anonymousIdPriority;
  private final boolean rejectWithoutUserId;
  private final boolean isoDates;
  private final StopSignal stop;
  private final Map<String, String> refusedEvents = new ConcurrentHashMap<>();

  RunContext(Run run, long jobExecutionId, StopSignal stop) {
    Export export = run.getExport();
    Partner partner = export.getPartner();
    this.runId = run.getId();
    this.jobExecutionId = jobExecutionId;
    this.repeats = export.getFrequency() != Frequency.ONE_TIME;
    this.exportId = export.getId();
    this.account = partner.getAccount().credentials();
    this.accountClock = new AccountClock(partner.getAccount().getZone());
    this.destination = partner.destination();
    this.userIdPriority = run.userIdPriority();
    this.anonymousIdPriority = partner.getAnonymousId();
    this.rejectWithoutUserId = partner.getWithoutUserId() == WithoutUserId.REJECT;
    this.isoDates = partner.isIsoDates();
    this.stop = stop;
  }

  long runId() {
    return runId;
  }

  long jobExecutionId() {
    return jobExecutionId;
  }

  /** Whether earlier runs of the export may have delivered some of the same records. */
  boolean repeats() {
    return repeats;
  }

  long exportId() {
    return exportId;
  }

  CleverTapAccount account() {
    return account;
  }

  AccountClock accountClock() {
    return accountClock;
  }

  Destination destination() {
    return destination;
  }

  List<Identifier> userIdPriority() {
    return userIdPriority;
  }

  List<Identifier> anonymousIdPriority() {
    return anonymousIdPriority;
  }

  boolean rejectWithoutUserId() {
    return rejectWithoutUserId;
  }

  boolean isoDates() {
    return isoDates;
  }

  StopSignal stop() {
    return stop;
  }

  /** CleverTap does not export this event, on any day. */
  void refused(String eventName, String reason) {
    refusedEvents.put(eventName, reason);
  }

  Optional<String> refusal(String eventName) {
    return Optional.ofNullable(refusedEvents.get(eventName));
  }
}

package io.sluice.export.job.slice;

import io.sluice.delivery.StopSignal;
import io.sluice.destination.BatchSender;
import io.sluice.destination.MappingRules;
import io.sluice.destination.PartnerSource;
import io.sluice.destination.RecordDelivery;
import io.sluice.export.DataType;
import io.sluice.export.Export;
import io.sluice.intake.AccountAccess;
import io.sluice.intake.SliceQuery;
import io.sluice.partner.Partner;
import io.sluice.run.Run;
import io.sluice.run.RunKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The knowledge that all partitions of a job execution share: the settings as they were when it
 * began, and what one partition learnt that the others need not ask again. Safe for many threads.
 */
public final class RunContext {

  private final long runId;
  private final long jobExecutionId;
  private final long exportId;
  private final AccountAccess account;
  private final ZoneId zone;
  private final PartnerSource source;
  private final MappingRules mapping;
  private final boolean ofProfiles;
  private final boolean replay;
  private final long readIn;
  private final Instant startedAt;
  private final StopSignal stop;
  private final BatchSender sender;
  private final Map<String, String> refusedEvents = new ConcurrentHashMap<>();
  private volatile String writeKeyDoubt;
  private SettledPeople people;

  public RunContext(Run run, long jobExecutionId, StopSignal stop, BatchSender sender) {
    Export export = run.getExport();
    Partner partner = export.getPartner();
    this.runId = run.getId();
    this.jobExecutionId = jobExecutionId;
    this.exportId = export.getId();
    this.account = partner.getAccount().access();
    this.zone = partner.getAccount().getZone();
    this.source = partner.source();
    this.mapping = run.mappingRules();
    this.ofProfiles = export.getDataType() == DataType.USER_PROFILES;
    this.replay = run.getKind() == RunKind.REPLAY;
    this.readIn = replay ? run.getReplayOf() : run.getId();
    this.startedAt = run.getStartedAt();
    this.stop = stop;
    this.sender = sender;
  }

  public long runId() {
    return runId;
  }

  public long jobExecutionId() {
    return jobExecutionId;
  }

  public long exportId() {
    return exportId;
  }

  public AccountAccess account() {
    return account;
  }

  /** The question for an intake about an event of the run on a day. */
  public SliceQuery query(String eventName, LocalDate day) {
    return new SliceQuery(account, eventName, day, zone);
  }

  /** Where the messages go. */
  public PartnerSource source() {
    return source;
  }

  /** Delivers the records of one slice from now on. */
  RecordDelivery openDelivery() {
    return sender.open(source, mapping, stop);
  }

  /** True if people are delivered, not events. */
  public boolean isOfProfiles() {
    return ofProfiles;
  }

  /** True if rejections are delivered once more, and CleverTap is not asked. */
  public boolean isReplay() {
    return replay;
  }

  /** The run that read what is delivered from CleverTap: of a replay, the one that rejected it. */
  public long readIn() {
    return readIn;
  }

  /** The same in every job execution of the run. */
  public Instant startedAt() {
    return startedAt;
  }

  public MappingRules mapping() {
    return mapping;
  }

  public StopSignal stop() {
    return stop;
  }

  /** The people of the run, for all its partitions; the first to ask reads them. */
  public synchronized SettledPeople people(Supplier<SettledPeople> read) {
    if (people == null) {
      people = read.get();
    }
    return people;
  }

  /** CleverTap does not export this event, on any day. */
  public void refused(String eventName, String reason) {
    refusedEvents.put(eventName, reason);
  }

  public Optional<String> refusal(String eventName) {
    return Optional.ofNullable(refusedEvents.get(eventName));
  }

  /** The write key could not be checked, for this reason: it may be one that Segment drops. */
  public void writeKeyUnchecked(String reason) {
    writeKeyDoubt = reason;
  }

  /** Why the write key could not be checked; null when Segment knows it. */
  public String writeKeyDoubt() {
    return writeKeyDoubt;
  }
}

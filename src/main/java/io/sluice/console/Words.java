package io.sluice.console;

import io.sluice.export.DataType;
import io.sluice.export.DayRange;
import io.sluice.export.ExportStatus;
import io.sluice.export.Frequency;
import io.sluice.export.RangePreset;
import io.sluice.export.view.DifferenceCause;
import io.sluice.export.view.ExportResponse;
import io.sluice.export.view.RunProgress;
import io.sluice.partner.WithoutUserId;
import io.sluice.record.Identifier;
import io.sluice.run.RunKind;
import io.sluice.security.Origin;
import io.sluice.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words, numbers and times of the pages; those of CleverTap's dashboard where it has them. */
@Named
@ApplicationScoped
public class Words {

  @Inject Clock clock;

  public DataType[] getDataTypes() {
    return DataType.values();
  }

  public Frequency[] getFrequencies() {
    return Frequency.values();
  }

  public ExportStatus[] getStatuses() {
    return ExportStatus.values();
  }

  public RangePreset[] getRanges() {
    return RangePreset.values();
  }

  /**
   * The ranges with the days that they are now.
   *
   * @param zone an id; UTC when null
   */
  public List<NamedDays> namedDays(String zone) {
    LocalDate today = TimeWords.day(clock.instant(), zone);
    return Stream.of(RangePreset.values())
        .map(range -> NamedDays.of(of(range), range.seenFrom(today)))
        .toList();
  }

  /**
   * The days that can be exported today.
   *
   * @param zone an id; UTC when null
   */
  public DayRange exportable(String zone) {
    return RangePreset.exportable(TimeWords.day(clock.instant(), zone));
  }

  public Identifier[] getIdentifiers() {
    return Identifier.values();
  }

  public Role[] getRoles() {
    return Role.values();
  }

  /** The rights of somebody of the role. */
  public String about(Role role) {
    return switch (role) {
      case VIEWER -> "sees everything but secrets";
      case OPERATOR -> "also creates, stops and restarts exports";
      case ADMIN -> "also keeps accounts, partners, webhooks and users";
    };
  }

  /** A constant in words: {@code LAST_7_DAYS} is "Last 7 days". */
  public String of(Enum<?> constant) {
    if (constant == null) {
      return "";
    }
    if (constant instanceof DataType type) {
      return type(type);
    }
    if (constant instanceof WithoutUserId rule) {
      return rule == WithoutUserId.SEND ? "Send with the Anonymous ID" : "Reject the record";
    }
    if (constant instanceof Origin origin) {
      return origin == Origin.LOCAL ? "Password" : "Single sign-on";
    }
    if (constant == Identifier.CLEVERTAP_ID) {
      return "CleverTap ID";
    }
    return sentence(constant.name());
  }

  private static String type(DataType type) {
    return switch (type) {
      case ALL_SYSTEM_EVENTS -> "All System Events";
      case SELECTED_EVENTS -> "Selected Events";
      case ENGAGEMENT_EVENTS -> "Engagement Events";
      case USER_PROFILES -> "User Profiles";
    };
  }

  private static String sentence(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  public String list(List<Identifier> identifiers) {
    return identifiers.stream().map(this::of).collect(Collectors.joining(", then "));
  }

  /** The frequency and the days. */
  public String schedule(ExportResponse export) {
    return switch (export.frequency()) {
      case ONE_TIME -> days(export.from(), export.to());
      case RECURRING ->
          "Every %d hours from %s".formatted(export.everyHours(), day(export.startDate()));
      case LIVE -> "New events all the time";
    };
  }

  /** The names of the events, for a tooltip. */
  public String eventNames(ExportResponse export) {
    return export.events() == null ? "" : String.join(", ", export.events());
  }

  public String events(ExportResponse export) {
    int count = export.events() == null ? 0 : export.events().size();
    return count == 1 ? export.events().get(0) : count + " events";
  }

  /** Why CleverTap's count is not what was read. */
  public String cause(DifferenceCause cause) {
    return switch (cause) {
      case IDENTICAL -> "equal";
      case NOT_FINISHED -> "not everything is read yet";
      case EVENT_REFUSED -> "CleverTap’s API does not export the event";
      case COUNT_NOT_AVAILABLE -> "CleverTap gave no count";
      case LATE_EVENTS -> "late events; later runs read them";
      case COUNTED_MORE -> "counted later; a backfill reads them";
      case COUNTED_LESS -> "CleverTap’s count lags behind";
    };
  }

  public String kind(RunKind kind) {
    return sentence(kind.name());
  }

  public String days(LocalDate from, LocalDate to) {
    return TimeWords.days(from, to);
  }

  /** The days that are chosen, where one or both may be left open. */
  public String chosenDays(LocalDate from, LocalDate to) {
    return TimeWords.chosenDays(from, to);
  }

  public String day(LocalDate day) {
    return TimeWords.day(day);
  }

  /**
   * @param zone an id; UTC when null
   */
  public String at(Instant time, String zone) {
    return TimeWords.at(time, zone, clock.instant());
  }

  /**
   * @param zone an id; UTC when null
   */
  public String exactly(Instant time, String zone) {
    return TimeWords.exactly(time, zone);
  }

  public String duration(Duration duration) {
    return TimeWords.duration(duration);
  }

  public String number(Number number) {
    return number == null ? "—" : String.format(Locale.UK, "%,d", number.longValue());
  }

  public String of(RunProgress progress) {
    if (progress.slicesPlanned() == 0) {
      return "planning";
    }
    return "%s of %s slices, %s\u00a0events"
        .formatted(
            number(progress.slicesDone()),
            number(progress.slicesPlanned()),
            number(progress.settled()));
  }

  public String bytes(long bytes) {
    if (bytes < 1_000_000) {
      return number(bytes / 1_000) + " kB";
    }
    return number(bytes / 1_000_000) + " MB";
  }
}

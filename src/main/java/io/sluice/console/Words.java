package io.sluice.console;

import io.sluice.export.DataType;
import io.sluice.export.DifferenceCause;
import io.sluice.export.ExportResponse;
import io.sluice.export.ExportStatus;
import io.sluice.export.Frequency;
import io.sluice.export.RangePreset;
import io.sluice.export.RunKind;
import io.sluice.export.RunProgress;
import io.sluice.partner.Identifier;
import io.sluice.partner.WithoutUserId;
import io.sluice.security.Origin;
import io.sluice.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words, numbers and times of the pages; those of CleverTap's dashboard where it has them. */
@Named
@ApplicationScoped
public class Words {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter DAY_OF_MONTH = DateTimeFormatter.ofPattern("d");
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMM", Locale.UK);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.UK);
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss VV", Locale.UK);

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

  public Identifier[] getIdentifiers() {
    return Identifier.values();
  }

  public Role[] getRoles() {
    return Role.values();
  }

  /** What somebody of the role may do. */
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

  /** How often and over which days. */
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

  /** A range as short as it can be said: "17 – 23 Nov 2026". */
  public String days(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return day(from);
    }
    return first(from, to).format(from) + " – " + day(to);
  }

  private static DateTimeFormatter first(LocalDate from, LocalDate to) {
    if (from.getYear() != to.getYear()) {
      return DAY;
    }
    return from.getMonth() == to.getMonth() ? DAY_OF_MONTH : DAY_OF_YEAR;
  }

  public String day(LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  /**
   * @param zone an id; UTC when null
   */
  public String at(Instant time, String zone) {
    return time == null ? "" : TIME.format(time.atZone(zone(zone)));
  }

  public String exactly(Instant time, String zone) {
    return time == null ? "" : EXACT.format(time.atZone(zone(zone)));
  }

  private static ZoneId zone(String zone) {
    return ZoneId.of(zone == null || zone.isEmpty() ? "UTC" : zone);
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

  /** At most two units: "2 h 5 min", "40 s". */
  public String duration(Duration duration) {
    if (duration == null) {
      return "—";
    }
    long seconds = Math.max(0, duration.toSeconds());
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? "%d min %d s".formatted(seconds / 60, seconds % 60)
        : "%d h %d min".formatted(seconds / 3600, seconds % 3600 / 60);
  }

  public String bytes(long bytes) {
    if (bytes < 1_000_000) {
      return number(bytes / 1_000) + " kB";
    }
    return number(bytes / 1_000_000) + " MB";
  }
}

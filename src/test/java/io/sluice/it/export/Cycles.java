package io.sluice.it.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.it.world.Api;
import io.sluice.it.world.Delivered;
import io.sluice.it.world.ExportView;
import io.sluice.it.world.MovedWorld;
import io.sluice.it.world.RunView;
import io.sluice.it.world.SentEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A recurring or live export in a moved world, and what must hold of it. */
public record Cycles(MovedWorld world, long id, MovedWorld.Source source, List<String> events) {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  public static Cycles recurring(
      MovedWorld world, long account, int everyHours, LocalDate startDate, String event) {
    return create(
        world,
        account,
        event,
        Map.of(
            "frequency", "RECURRING", "everyHours", everyHours, "startDate", startDate.toString()));
  }

  public static Cycles live(MovedWorld world, long account, String event) {
    return create(world, account, event, Map.of("frequency", "LIVE"));
  }

  private static Cycles create(
      MovedWorld world, long account, String event, Map<String, Object> schedule) {
    MovedWorld.Source source = world.source(account);
    long id = world.api().create("/api/v1/exports", body(source, List.of(event), schedule));
    return new Cycles(world, id, source, List.of(event));
  }

  private static Map<String, Object> body(
      MovedWorld.Source source, List<String> events, Map<String, Object> schedule) {
    Map<String, Object> body = new HashMap<>(schedule);
    body.put("partner", source.partner());
    body.put("dataType", "SELECTED_EVENTS");
    body.put("events", events);
    return body;
  }

  /** Edits it. */
  public Cycles change(List<String> events, Map<String, Object> schedule) {
    Api api = world.api();
    api.expect(200, api.put("/api/v1/exports/" + id, body(source, events, schedule)));
    return new Cycles(world, id, source, events);
  }

  public ExportView view() {
    return world.api().export(id);
  }

  /** Waits until it rests: the last run is done, and the next one is in the future. */
  public ExportView settle() {
    return Awaitility.await(
            "export " + id + " to rest; log: " + world.installation().server().log())
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(150))
        .until(this::view, this::rests);
  }

  private boolean rests(ExportView export) {
    return export.status().equals("PENDING")
        && export.nextRunAt() != null
        && export.nextRunAt().isAfter(world.clock().instant())
        && export.lastRun() != null
        && export.lastRun().status().equals("DONE");
  }

  /** The runs, oldest first. */
  public List<RunView> runs() {
    return world.api().runs(id).stream().sorted(Comparator.comparing(RunView::id)).toList();
  }

  /** Of the last run: the longest time from an event to Segment. */
  public Duration delay() {
    JsonNode export = Api.tree(world.api().request().get("/api/v1/exports/" + id));
    return Duration.ofSeconds(export.at("/lastRun/delaySeconds").asLong());
  }

  /** Each run ended before the next one began. */
  public void neverTwoAtOnce() {
    Instant ended = Instant.MIN;
    for (RunView run : runs()) {
      assertThat(run.startedAt()).as("start of %s", run).isAfterOrEqualTo(ended);
      assertThat(run.endedAt()).as("end of %s", run).isNotNull();
      ended = run.endedAt();
    }
  }

  /** Segment has exactly what CleverTap has of the days, each record once, and nothing twice. */
  public void deliveredOnce(LocalDate from, LocalDate to) {
    List<Happened> expected = new ArrayList<>();
    for (String event : events) {
      from.datesUntil(to.plusDays(1)).forEach(day -> expected(event, day).forEach(expected::add));
    }
    assertThat(counted(sent().filter(one -> !one.isOutside(from, to)).toList()))
        .as("messages of export %d from %s to %s", id, from, to)
        .isEqualTo(counted(expected));
    Delivered.stored(world.segment(), source.writeKey(), sent().count());
    assertThat(world.segment().source(source.writeKey()).duplicates()).as("sent twice").isZero();
  }

  public Stream<Happened> sent() {
    return world.segment().messages().stream()
        .filter(message -> message.writeKey().equals(source.writeKey()))
        .map(SentEvent::of)
        .map(Happened::of);
  }

  private Stream<Happened> expected(String event, LocalDate day) {
    return world
        .installation()
        .clevertap()
        .expected(event, day)
        .map(record -> Happened.of(SentEvent.of(event, record).withIsoDates()));
  }

  /** Identical records are told apart by their number only. */
  private static Map<Happened, Long> counted(List<Happened> all) {
    return all.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /** An event by the account's wall clock: CleverTap tells no more in the hour that comes twice. */
  public record Happened(String event, String anonymousId, LocalDateTime at, String properties) {
    static Happened of(SentEvent sent) {
      LocalDateTime at = LocalDateTime.ofInstant(sent.timestamp(), MovedWorld.BERLIN);
      return new Happened(sent.event(), sent.anonymousId(), at, sent.properties());
    }

    boolean isOutside(LocalDate from, LocalDate to) {
      LocalDate day = at.toLocalDate();
      return day.isBefore(from) || day.isAfter(to);
    }
  }
}

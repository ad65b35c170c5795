package io.sluice.it.api;

import static io.sluice.it.world.Installation.daysAgo;
import static io.sluice.it.world.SharedInstallation.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.it.world.Api;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.ExportView;
import io.sluice.it.world.Installation;
import io.sluice.it.world.SharedInstallation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of exports: every combination of filters gives what it says, in any order and size. */
@ExtendWith(SharedInstallation.class)
class ExportListIT {
  private static final String EXPORTS = "/api/v1/exports";
  private static final List<String> SORTS =
      List.of("created", "partner", "type", "frequency", "status");

  private Api api;
  private List<Listed> all;

  /** Exports of all types, frequencies and statuses that come to rest, of two partners. */
  @BeforeEach
  void exports(Installation installation) {
    api = installation.api();
    List<Long> ids = new ArrayList<>();
    for (long partner : List.of(installation.partner(), installation.partner())) {
      long done = api.createExport(ExportRequest.of(partner, daysAgo(1), daysAgo(1), SMALL[0]));
      long failed =
          api.createExport(ExportRequest.of(partner, daysAgo(1), daysAgo(1), "Push Impressions"));
      for (String type : List.of("SELECTED_EVENTS", "ENGAGEMENT_EVENTS", "USER_PROFILES")) {
        ids.add(api.create(EXPORTS, recurring(partner, type)));
        long stopped = api.create(EXPORTS, recurring(partner, type));
        api.stop(stopped);
        ids.add(stopped);
      }
      api.await(failed, "FAILED", Duration.ofSeconds(60));
      api.awaitDone(done);
      ids.addAll(List.of(done, failed));
    }
    all = ids.stream().map(this::listed).toList();
  }

  @Test
  void filtersCombine() {
    LocalDate today = all.get(0).createdDay();
    List<Long> partners = all.stream().map(Listed::partner).distinct().toList();
    for (Long partner : partners) {
      for (String type : withNone("SELECTED_EVENTS", "ENGAGEMENT_EVENTS", "USER_PROFILES")) {
        for (String frequency : withNone("ONE_TIME", "RECURRING", "LIVE")) {
          for (String status : withNone("PENDING", "DONE", "STOPPED", "FAILED")) {
            matches(new Filter(partner, type, frequency, status, null, null));
          }
        }
      }
      for (LocalDate day : List.of(today.minusDays(1), today, today.plusDays(1))) {
        matches(new Filter(partner, null, "RECURRING", "STOPPED", day, null));
        matches(new Filter(partner, "USER_PROFILES", null, null, null, day));
        matches(new Filter(partner, null, null, "DONE", day, day));
      }
    }
  }

  @Test
  void everyOrderGoesBothWays() {
    for (String sort : SORTS) {
      Comparator<Listed> order =
          Comparator.comparing(listed -> listed.sorted().get(sort), Comparator.naturalOrder());
      assertThat(list("?size=40&sort=" + sort)).as(sort).isSortedAccordingTo(order);
      assertThat(list("?size=40&sort=-" + sort)).as(sort).isSortedAccordingTo(order.reversed());
    }
    assertThat(list("")).as("newest first").isEqualTo(list("?sort=-created"));
    api.expect(400, api.request().get(EXPORTS + "?sort=colour"));
  }

  @Test
  void pagesOfEverySizeHoldEveryExportOnce() {
    List<Long> whole = api.items(EXPORTS, ExportView.class).stream().map(ExportView::id).toList();
    assertThat(whole).doesNotHaveDuplicates().hasSizeGreaterThan(15);
    for (int size : List.of(10, 20, 30, 40)) {
      List<Long> paged = new ArrayList<>();
      for (int page = 1; paged.size() < whole.size(); page++) {
        JsonNode answer = page("?size=" + size + "&page=" + page);
        assertThat(answer.path("total").asInt()).isEqualTo(whole.size());
        assertThat(answer.path("items")).hasSize(Math.min(size, whole.size() - paged.size()));
        answer.path("items").forEach(item -> paged.add(item.path("id").asLong()));
      }
      assertThat(paged).as("pages of %s", size).isEqualTo(whole);
    }
    assertThat(page("").path("size").asInt()).as("by default").isEqualTo(20);
    assertThat(page("?page=9999").path("items")).isEmpty();
  }

  private void matches(Filter filter) {
    List<Listed> expected = all.stream().filter(filter::takes).toList();
    JsonNode page = page(filter.query() + "&size=40");
    assertThat(page.path("total").asInt()).as(filter.query()).isEqualTo(expected.size());
    assertThat(page.path("items"))
        .as(filter.query())
        .extracting(item -> item.path("id").asLong())
        .containsExactlyInAnyOrderElementsOf(expected.stream().map(Listed::id).toList());
  }

  private JsonNode page(String query) {
    return Api.tree(api.expect(200, api.request().get(EXPORTS + query)));
  }

  private List<Listed> list(String query) {
    List<Listed> listed = new ArrayList<>();
    page(query).path("items").forEach(item -> listed.add(Listed.of(item)));
    return listed;
  }

  private Listed listed(long id) {
    return Listed.of(Api.tree(api.expect(200, api.request().get(EXPORTS + "/" + id))));
  }

  private static Map<String, Object> recurring(long partner, String type) {
    Map<String, Object> body = new HashMap<>();
    body.put("partner", partner);
    body.put("dataType", type);
    if (type.equals("SELECTED_EVENTS")) {
      body.put("events", List.of(SMALL[0]));
    }
    body.put("frequency", "RECURRING");
    body.put("everyHours", 24);
    body.put("startDate", daysAgo(-1).toString());
    return body;
  }

  private static List<String> withNone(String... values) {
    List<String> all = new ArrayList<>(List.of(values));
    all.add(null);
    return all;
  }

  /** The values that the list filters and orders by. */
  private record Listed(
      long id,
      long partner,
      String nickname,
      String type,
      String frequency,
      String status,
      Instant createdAt) {
    static Listed of(JsonNode item) {
      return new Listed(
          item.path("id").asLong(),
          item.path("partner").asLong(),
          item.path("partnerNickname").asText(),
          item.path("dataType").asText(),
          item.path("frequency").asText(),
          item.path("status").asText(),
          Instant.parse(item.path("createdAt").asText()));
    }

    LocalDate createdDay() {
      return LocalDate.ofInstant(createdAt, Installation.ZONE);
    }

    Map<String, String> sorted() {
      return Map.of(
          "created", "%020d".formatted(ChronoUnit.MICROS.between(Instant.EPOCH, createdAt)),
          "partner", nickname,
          "type", type,
          "frequency", frequency,
          "status", status);
    }
  }

  private record Filter(
      long partner, String type, String frequency, String status, LocalDate from, LocalDate to) {

    boolean takes(Listed export) {
      return partner == export.partner()
          && (type == null || type.equals(export.type()))
          && (frequency == null || frequency.equals(export.frequency()))
          && (status == null || status.equals(export.status()))
          && (from == null || !export.createdDay().isBefore(from))
          && (to == null || !export.createdDay().isAfter(to));
    }

    String query() {
      StringBuilder query = new StringBuilder("?format=JSON&partner=" + partner);
      Map<String, Object> others = new HashMap<>();
      others.put("type", type);
      others.put("frequency", frequency);
      others.put("status", status);
      others.put("exportedFrom", from);
      others.put("exportedTo", to);
      others.values().removeIf(Objects::isNull);
      others.forEach((name, value) -> query.append('&').append(name).append('=').append(value));
      return query.toString();
    }
  }
}

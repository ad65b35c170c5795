package io.sluice.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.delivery.StopSignal;
import io.sluice.destination.Delivery;
import io.sluice.destination.DestinationUnavailableException;
import io.sluice.destination.PartnerSource;
import io.sluice.segment.Samples.Sample;
import io.sluice.segment.SegmentStub.Answer;
import io.sluice.segment.SegmentStub.Received;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SegmentDestinationTest extends ClientFixture {

  @Test
  void bodyIsWhatSegmentDocuments() {
    Sample message = Samples.messages(1).get(0);

    Delivery delivery = deliver(List.of(message, message));

    String json = message.json();
    String body =
        """
        {"writeKey":"wk-secret-0123456789","sentAt":"2026-11-23T10:15:30.123Z",\
        "context":{"library":{"name":"sluice","version":"1.0.0"},\
        "integration":{"name":"clevertap","version":"1.0.0"}},\
        "integrations":{"CleverTap":false,"CleverTap (Actions)":false},\
        "batch":[%s,%s]}"""
            .formatted(json, json);
    assertThat(segment.bodies()).containsExactly(body);
    assertThat(delivery).isEqualTo(new Delivery(1, body.length(), List.of()));
  }

  @Test
  void loopsAreAllowedWhenThePartnerSaysSo() {
    SegmentSource loop = new SegmentSource(7, "k", Region.US, false);

    deliver(loop, Samples.messages(1), StopSignal.NEVER);

    assertThat(segment.bodies().get(0)).doesNotContain("integrations");
  }

  @Test
  void writeKeyIsTheUserOfBasicAuthentication() {
    deliver(Samples.messages(1));

    Received request = segment.received.get(0);
    String basic = Base64.getEncoder().encodeToString((Samples.WRITE_KEY + ":").getBytes());
    assertThat(request.headers().getFirst("Authorization")).isEqualTo("Basic " + basic);
    assertThat(request.headers().getFirst("Content-Type")).isEqualTo("application/json");
    assertThat(request.method() + " " + request.path()).isEqualTo("POST /v1/batch");
  }

  @Test
  void bodiesAreGzippedUnlessSwitchedOff() {
    deliver(Samples.messages(500));
    deliver(client(false), Samples.PARTNER_7, Samples.messages(500), StopSignal.NEVER);

    Received gzipped = segment.received.get(0);
    Received plain = segment.received.get(1);
    assertThat(gzipped.headers().getFirst("Content-Encoding")).isEqualTo("gzip");
    assertThat(plain.headers()).doesNotContainKey("Content-Encoding");
    assertThat(gzipped.body()).isEqualTo(plain.body());
    assertThat(gzipped.wireBytes()).isLessThan(plain.wireBytes() / 5);
    assertThat(plain.wireBytes()).isEqualTo(plain.body().length());
  }

  @Test
  void emptyDeliverySendsNothing() {
    assertThat(deliver(List.of())).isEqualTo(new Delivery(0, 0, List.of()));
    assertThat(segment.received).isEmpty();
  }

  @Test
  void everyMessageArrivesOnceAndInOrder() {
    List<Sample> messages = Samples.randomMessages(6_000, 900, new Random(5));

    Delivery delivery = deliver(messages);

    assertThat(segment.bodies().stream().flatMap(body -> Samples.ids(body).stream()))
        .containsExactlyElementsOf(messages.stream().map(Sample::messageId).toList());
    assertThat(delivery.requests()).isEqualTo(segment.received.size()).isGreaterThan(2);
    assertThat(delivery.bytes())
        .isEqualTo(segment.bodies().stream().mapToLong(String::length).sum());
  }

  @Test
  void theRegionDecidesTheHost() {
    try (SegmentStub eu = new SegmentStub()) {
      SegmentSettings settings =
          new SegmentSettings(
              segment.url(),
              eu.url(),
              segment.url(),
              Duration.ofSeconds(5),
              true,
              8,
              8,
              Duration.ofMinutes(30),
              Duration.ofSeconds(60));
      deliver(
          new SegmentDestination(settings, room, room),
          new SegmentSource(9, "k", Region.EU, true),
          Samples.messages(1),
          StopSignal.NEVER);

      assertThat(eu.received).hasSize(1);
      assertThat(segment.received).isEmpty();
    }
  }

  @Test
  void writeKeyIsInNoExceptionMessage() {
    segment.answers(
        new Answer(403, Map.of(), "{\"success\":false,\"message\":\"" + Samples.WRITE_KEY + "\"}"));
    assertThatThrownBy(() -> deliver(Samples.messages(1)))
        .hasMessage(
            "Partner 7: Segment refuses every batch: HTTP 403"
                + " {\"success\":false,\"message\":\"••••\"}");

    SegmentDestination lost =
        new SegmentDestination(
            settings(URI.create("http://127.0.0.1:1/" + Samples.WRITE_KEY), true), room, room);
    assertThatThrownBy(
            () -> deliver(lost, Samples.PARTNER_7, Samples.messages(1), StopSignal.NEVER))
        .isInstanceOf(DestinationUnavailableException.class)
        .hasMessageContaining("Connection refused")
        .hasMessageNotContaining(Samples.WRITE_KEY)
        .hasNoCause();
    assertThat(Samples.PARTNER_7.toString()).doesNotContain(Samples.WRITE_KEY);
  }

  @Test
  void theSourceOfAnotherTypeIsAnError() {
    PartnerSource other =
        new PartnerSource() {
          @Override
          public long partnerId() {
            return 7;
          }

          @Override
          public String place() {
            return "elsewhere";
          }

          @Override
          public String messageSalt() {
            return null;
          }
        };

    assertThatThrownBy(() -> client.check(other)).isInstanceOf(IllegalArgumentException.class);
  }
}

package io.sluice.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.it.export.Cycles;
import io.sluice.it.world.Api;
import io.sluice.it.world.MovedWorld;
import io.sluice.it.world.SharedMovedWorld;
import io.sluice.it.world.WebhookReceiver;
import io.sluice.it.world.WebhookReceiver.Received;
import io.sluice.sandbox.http.FaultRule;
import io.sluice.sandbox.segment.SegmentFault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A webhook is told of a failure once and of the recovery once, signed with its secret. */
@ExtendWith(SharedMovedWorld.class)
class WebhookIT {
  private static final String WEBHOOKS = "/api/v1/webhooks";
  private static final String SECRET = "whsec-of-the-webhook-test";
  private static final Pattern SIGNATURE = Pattern.compile("t=(\\d+),v1=([0-9a-f]{64})");
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration PASS = Duration.ofMinutes(5).plusSeconds(10);

  private MovedWorld world;
  private Api api;
  private WebhookReceiver receiver;
  private long webhook;
  private Cycles export;

  @BeforeEach
  void world(MovedWorld shared) {
    world = shared;
    api = shared.api();
    receiver = new WebhookReceiver();
    world.moveTo(world.today().plusDays(1).atTime(12, 0));
    export = Cycles.live(world, world.account(), MovedWorld.EVENTS[0]);
    export.settle();
    webhook =
        api.create(
            WEBHOOKS,
            Map.of(
                "url", receiver.url().toString(),
                "secret", SECRET,
                "partner", export.source().partner()));
  }

  @AfterEach
  void end() {
    api.expect(204, api.request().delete(WEBHOOKS + "/" + webhook));
    receiver.close();
  }

  @Test
  void oneFailureAndOneRecoveryAreToldAndNothingBetween() {
    world.segment().faults().set(SegmentFault.HTTP_403, FaultRule.sometimes(1, 1));
    failNext(1);
    Received failed = told(1);
    failNext(2);
    assertThat(receiver.received()).as("told after the second failure").hasSize(1);

    world.segment().faults().clear();
    pass();
    Received recovered = told(2);
    pass();
    pass();

    assertThat(receiver.received()).containsExactly(failed, recovered);
    notification(failed, "export.failed");
    assertThat(failed.json().path("reason").asText()).contains("403");
    notification(recovered, "export.recovered");
    assertThat(recovered.json().path("status").asText()).isEqualTo("DONE");
  }

  @Test
  void notificationThatIsNotTakenComesAgainAsItWas() {
    receiver.refuseNext(1);
    world.segment().faults().set(SegmentFault.HTTP_403, FaultRule.sometimes(1, 1));
    failNext(1);
    Received refused = told(1);
    Awaitility.await("the refusal to be noted")
        .atMost(SOON)
        .until(() -> webhook().path("lastFailure").asText().contains("500"));

    world.clock().advance(Duration.ofMinutes(1));

    Received taken = told(2);
    assertThat(taken.status()).isEqualTo(204);
    assertThat(taken.body()).isEqualTo(refused.body());
    signed(taken);
    Awaitility.await("the delivery to be noted")
        .atMost(SOON)
        .until(() -> webhook().hasNonNull("lastDeliveredAt"));
    assertThat(webhook().path("secret").asText()).isEqualTo("••••test");
  }

  /** The next pass of the live export fails for good. */
  private void failNext(int failures) {
    world.clock().advance(PASS);
    Awaitility.await("failed run " + failures)
        .atMost(SOON)
        .until(
            () -> export.runs().stream().filter(run -> run.status().equals("FAILED")).count(),
            count -> count == failures);
  }

  private void pass() {
    world.clock().advance(PASS);
    export.settle();
  }

  private Received told(int number) {
    List<Received> received =
        Awaitility.await("notification " + number)
            .atMost(SOON)
            .until(receiver::received, all -> all.size() >= number);
    return received.get(number - 1);
  }

  private void notification(Received received, String type) {
    JsonNode json = received.json();
    assertThat(json.path("type").asText()).isEqualTo(type);
    assertThat(json.path("export").asLong()).isEqualTo(export.id());
    assertThat(json.path("partner").asLong()).isEqualTo(export.source().partner());
    assertThat(json.path("id").asText()).isNotBlank();
    signed(received);
  }

  /** As a receiver checks it: by the documented recipe, with the body byte for byte. */
  private void signed(Received received) {
    Matcher signature = SIGNATURE.matcher(received.signature());
    assertThat(signature.matches()).as(received.signature()).isTrue();
    Instant sent = Instant.ofEpochSecond(Long.parseLong(signature.group(1)));
    assertThat(Duration.between(sent, world.clock().instant()).abs())
        .isLessThan(Duration.ofHours(1));
    assertThat(signature.group(2)).isEqualTo(hmac(signature.group(1) + "." + received.body()));
  }

  private static String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode webhook() {
    return Api.tree(api.expect(200, api.request().get(WEBHOOKS + "/" + webhook)));
  }
}

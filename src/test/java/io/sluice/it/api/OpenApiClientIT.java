package io.sluice.it.api;

import static io.sluice.it.world.Installation.daysAgo;
import static io.sluice.it.world.SharedInstallation.SMALL;
import static io.sluice.it.world.SharedInstallation.SMALL_A_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.client.ApiClient;
import io.sluice.client.ApiException;
import io.sluice.client.ApiResponse;
import io.sluice.client.api.AccountsApi;
import io.sluice.client.api.ExportsApi;
import io.sluice.client.api.PartnersApi;
import io.sluice.client.api.RunsApi;
import io.sluice.client.model.Account;
import io.sluice.client.model.CleverTapRegion;
import io.sluice.client.model.DataType;
import io.sluice.client.model.Export;
import io.sluice.client.model.Frequency;
import io.sluice.client.model.Identifier;
import io.sluice.client.model.NewAccount;
import io.sluice.client.model.NewExport;
import io.sluice.client.model.NewPartner;
import io.sluice.client.model.Partner;
import io.sluice.client.model.Run;
import io.sluice.client.model.SegmentRegion;
import io.sluice.client.model.Slice;
import io.sluice.client.model.Status;
import io.sluice.it.world.Api;
import io.sluice.it.world.Delivered;
import io.sluice.it.world.Installation;
import io.sluice.it.world.SharedInstallation;
import io.sluice.it.world.SluiceServer;
import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.segment.SegmentSandbox;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The client that openapi-generator makes of the OpenAPI document exports events with this server.
 */
@ExtendWith(SharedInstallation.class)
class OpenApiClientIT {
  private Installation installation;
  private ApiClient client;
  private ExportsApi exports;

  @BeforeEach
  void client(Installation shared) {
    installation = shared;
    client = new ApiClient();
    client.updateBaseUri(shared.server().url().toString());
    String user = "admin:" + SluiceServer.ADMIN_PASSWORD;
    String basic =
        "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    client.setRequestInterceptor(request -> request.header("Authorization", basic));
    exports = new ExportsApi(client);
  }

  @Test
  void generatedClientExports() throws ApiException {
    Partner partner = partner(account());
    Export export =
        exports.createExport(
            new NewExport()
                .partner(partner.getId())
                .dataType(DataType.SELECTED_EVENTS)
                .events(Set.of(SMALL))
                .frequency(Frequency.ONE_TIME)
                .from(daysAgo(1))
                .to(daysAgo(1)));

    Run last = done(export.getId()).getLastRun();

    assertThat(last.getRead()).isEqualTo(2L * SMALL_A_DAY).isEqualTo(last.getSent());
    RunsApi runs = new RunsApi(client);
    assertThat(runs.getRun(last.getId()).getId()).isEqualTo(last.getId());
    assertThat(runs.listSlices(last.getId(), 1, 10).getItems())
        .extracting(Slice::getEvent)
        .containsExactlyInAnyOrder(SMALL);
    assertThat(exports.listRunsOfExport(export.getId(), 1, 10).getItems())
        .extracting(Run::getId)
        .containsExactly(last.getId());
    assertThat(runs.listRejections(last.getId(), null, null, null, 1, 10).getTotal()).isZero();
    Delivered.stored(installation.segment(), SegmentSandbox.US_WRITE_KEY, 2L * SMALL_A_DAY);
  }

  @Test
  void generatedClientEditsWithTheVersionThatItSaw() throws ApiException {
    NewExport body =
        new NewExport()
            .partner(partner(account()).getId())
            .dataType(DataType.ENGAGEMENT_EVENTS)
            .frequency(Frequency.RECURRING)
            .everyHours(6)
            .startDate(daysAgo(-1));
    long id = exports.createExport(body).getId();
    ApiResponse<Export> seen = exports.getExportWithHttpInfo(id);
    String tag = seen.getHeaders().get("etag").get(0);

    Export changed = exports.changeExport(id, body.everyHours(8), tag);

    assertThat(changed.getEveryHours()).isEqualTo(8);
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> exports.changeExport(id, body.everyHours(12), tag))
        .satisfies(refusal -> assertThat(refusal.getCode()).isEqualTo(409))
        .satisfies(refusal -> assertThat(refusal.getResponseBody()).contains("somebody else"));
    assertThat(exports.stopExport(id).getStatus()).isEqualTo(Status.STOPPED);
  }

  /** Generators write what is nullable and was not set as null, or leave it out. */
  @Test
  void nullOfWhatIsNullableMeansTheDefault() {
    Map<String, Object> body = new HashMap<>();
    body.put("account", installation.account());
    body.put("nickname", "Client " + UUID.randomUUID());
    body.put("writeKey", SegmentSandbox.US_WRITE_KEY);
    body.put("userId", null);
    body.put("anonymousId", null);
    Api api = installation.api();
    JsonNode partner = Api.tree(api.expect(201, api.post("/api/v1/partners", body)));
    assertThat(partner.path("userId").path(0).asText()).isEqualTo("IDENTITY");
    assertThat(partner.path("anonymousId").path(0).asText()).isEqualTo("CLEVERTAP_ID");
    Map<String, Object> export = new HashMap<>();
    export.put("partner", partner.path("id").asLong());
    export.put("dataType", "ENGAGEMENT_EVENTS");
    export.put("frequency", "RECURRING");
    export.put("everyHours", 24);
    export.put("startDate", daysAgo(-1).toString());
    export.put("events", null);
    export.put("identifierPriority", null);
    api.expect(201, api.post("/api/v1/exports", export));
  }

  private Account account() throws ApiException {
    SandboxAccount known = installation.clevertap().account();
    Account account =
        new AccountsApi(client)
            .createAccount(
                new NewAccount()
                    .name("Client " + UUID.randomUUID())
                    .accountId(known.accountId())
                    .passcode(known.passcode())
                    .region(CleverTapRegion.fromValue(known.region()))
                    .timeZone(Installation.ZONE.getId()));
    assertThat(new AccountsApi(client).testAccount(account.getId()).getOk()).isTrue();
    return account;
  }

  private Partner partner(Account account) throws ApiException {
    Partner partner =
        new PartnersApi(client)
            .createPartner(
                new NewPartner()
                    .account(account.getId())
                    .nickname("Client " + UUID.randomUUID())
                    .writeKey(SegmentSandbox.US_WRITE_KEY));
    assertThat(partner.getRegion()).isEqualTo(SegmentRegion.US);
    assertThat(List.copyOf(partner.getUserId())).containsExactly(Identifier.IDENTITY);
    return partner;
  }

  private Export done(long id) {
    return Awaitility.await("export " + id + " to be done")
        .atMost(Duration.ofSeconds(60))
        .until(() -> exports.getExport(id), export -> export.getStatus() == Status.DONE);
  }
}

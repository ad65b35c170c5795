package io.sluice.it.api;

import io.sluice.it.world.Api;
import io.sluice.it.world.SharedDatabase;
import io.sluice.it.world.SluiceServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Calls a list over one connection, as a script does.
 *
 * @param path of the list under {@code /api/v1}
 */
record ListCalls(SluiceServer server, SharedDatabase database, HttpClient client, String path) {

  private static final int WARM_UP = 400;
  private static final int CALLS = 60;

  /** All statements but those of the queue, of the login and of the benchmark. */
  private static final String STATEMENTS =
      """
      select coalesce(sum(calls), 0) from pg_stat_statements where not query ilike any (array[
        '%scheduled_tasks%', '%notification_tasks%', '%app_user%', '%pg_stat_statements%',
        'begin%', 'commit%', 'rollback%', 'set %', 'show %'])
      """;

  ListCalls(SluiceServer server, SharedDatabase database, String path) {
    this(server, database, HttpClient.newHttpClient(), path);
  }

  /** The same for another list. */
  ListCalls of(String otherPath) {
    return new ListCalls(server, database, client, otherPath);
  }

  void warmUp() {
    for (int i = 0; i < WARM_UP; i++) {
      get("page=" + (1 + i % 50) + "&size=40");
    }
  }

  long total(String list) {
    try {
      return Api.JSON.readTree(get(list)).path("total").asLong();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ListTimes measure(String list) {
    long total = total(list);
    long before = database.number(STATEMENTS);
    List<Duration> sorted = IntStream.range(0, CALLS).mapToObj(i -> time(list)).sorted().toList();
    double statements = (database.number(STATEMENTS) - before) / (double) CALLS;
    return new ListTimes(path + "?" + list, total, sorted, statements);
  }

  private Duration time(String list) {
    long started = System.nanoTime();
    get(list);
    return Duration.ofNanos(System.nanoTime() - started);
  }

  private byte[] get(String list) {
    String user = "admin:" + SluiceServer.ADMIN_PASSWORD;
    String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/" + path + "?" + list))
            .header("Authorization", "Basic " + basic)
            .build();
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(list + " was answered " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

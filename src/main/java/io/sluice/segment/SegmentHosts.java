package io.sluice.segment;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Holds one HTTP client for each of Segment's hosts, made when it is first needed. */
final class SegmentHosts {

  /** Answers with an error status are read, not thrown. */
  private static final String NO_EXCEPTION_MAPPER =
      "microprofile.rest.client.disable.default.mapper";

  private final SegmentSettings settings;
  private final Map<URI, TrackingApi> trackingApis = new ConcurrentHashMap<>();
  private final Map<URI, SettingsApi> settingsApis = new ConcurrentHashMap<>();

  SegmentHosts(SegmentSettings settings) {
    this.settings = settings;
  }

  TrackingApi tracking(Region region) {
    return trackingApis.computeIfAbsent(
        settings.tracking(region),
        url ->
            builder(url, SegmentSettings.CONNECT_TIMEOUT, settings.readTimeout())
                .register(new OutgoingHeaders(settings.gzip()))
                .register(new FixedLength())
                .register(new RequestBodyWriter())
                .property(FixedLength.SWITCH, true)
                .build(TrackingApi.class));
  }

  SettingsApi settings() {
    return settingsApis.computeIfAbsent(
        settings.settings(),
        url ->
            builder(url, SegmentSettings.CHECK_TIMEOUT, SegmentSettings.CHECK_TIMEOUT)
                .build(SettingsApi.class));
  }

  private static RestClientBuilder builder(URI url, Duration connect, Duration read) {
    return RestClientBuilder.newBuilder()
        .baseUri(url)
        .connectTimeout(connect.toMillis(), TimeUnit.MILLISECONDS)
        .readTimeout(read.toMillis(), TimeUnit.MILLISECONDS)
        .followRedirects(false)
        .property(NO_EXCEPTION_MAPPER, true);
  }

  void close() {
    trackingApis.values().forEach(TrackingApi::close);
    settingsApis.values().forEach(SettingsApi::close);
  }
}

package io.sluice.segment;

import io.sluice.segment.http.FixedLength;
import io.sluice.segment.http.OutgoingHeaders;
import io.sluice.segment.http.RequestBodyWriter;
import io.sluice.segment.http.SettingsApi;
import io.sluice.segment.http.TrackingApi;
import io.sluice.segment.http.TrackingHost;
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
  private final Map<URI, TrackingHost> trackingHosts = new ConcurrentHashMap<>();
  private final Map<URI, SettingsApi> settingsApis = new ConcurrentHashMap<>();

  SegmentHosts(SegmentSettings settings) {
    this.settings = settings;
  }

  TrackingHost tracking(Region region) {
    return trackingHosts.computeIfAbsent(
        settings.tracking(region),
        url ->
            new TrackingHost(
                trackingBuilder(url)
                    .register(new FixedLength())
                    .property(FixedLength.SWITCH, true)
                    .build(TrackingApi.class),
                trackingBuilder(url).build(TrackingApi.class)));
  }

  private RestClientBuilder trackingBuilder(URI url) {
    return builder(url, SegmentSettings.CONNECT_TIMEOUT, settings.readTimeout())
        .register(new OutgoingHeaders(settings.gzip()))
        .register(new RequestBodyWriter());
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
    trackingHosts.values().forEach(TrackingHost::close);
    settingsApis.values().forEach(SettingsApi::close);
  }
}

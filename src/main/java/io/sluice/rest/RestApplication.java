package io.sluice.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST API. Resources and providers are found by their annotations. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {

  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.jsonFeature",
        "Sluice", // not the server's JSON-B, nor its own Jackson
        "jersey.config.server.wadl.disableWadl",
        true);
  }
}

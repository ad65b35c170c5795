package io.sluice.segment.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** The host that Segment's SDKs load a source's settings from; it answers 404 to an unknown key. */
public interface SettingsApi extends AutoCloseable {

  @GET
  @Path("/v1/projects/{writeKey}/settings")
  Response settings(@PathParam("writeKey") String writeKey);

  @Override
  void close();
}

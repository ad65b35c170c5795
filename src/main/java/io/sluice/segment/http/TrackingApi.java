package io.sluice.segment.http;

import io.sluice.segment.SegmentSettings;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Segment's HTTP Tracking API. A header that is null is not sent; the header says that a body is
 * gzipped when {@link SegmentSettings#gzip} is on.
 *
 * @see <a
 *     href="https://segment.com/docs/connections/sources/catalog/libraries/server/http-api/">HTTP
 *     API</a>
 */
public interface TrackingApi extends AutoCloseable {

  String RETRY_COUNT = "X-Retry-Count";

  @POST
  @Path("/v1/batch")
  @Consumes(MediaType.APPLICATION_JSON)
  Response batch(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String basic,
      @HeaderParam(RETRY_COUNT) Integer retries,
      RequestBody body);

  @Override
  void close();
}

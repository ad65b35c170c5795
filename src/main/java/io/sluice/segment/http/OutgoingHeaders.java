package io.sluice.segment.http;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

/** Sets the headers of a batch that a parameter of {@link TrackingApi} cannot. */
public final class OutgoingHeaders implements ClientRequestFilter {

  private final boolean gzip;

  public OutgoingHeaders(boolean gzip) {
    this.gzip = gzip;
  }

  @Override
  public void filter(ClientRequestContext request) {
    MultivaluedMap<String, Object> headers = request.getHeaders();
    // Jersey sends a parameter that is null as a header without a value
    headers.values().removeIf(values -> values.isEmpty() || "".equals(values.get(0)));
    if (headers.containsKey(TrackingApi.RETRY_COUNT)) {
      // Ends the connection after a failure, so that the host is looked up again
      headers.putSingle("Connection", "close");
    }
    if (gzip) {
      // Jersey overwrites a parameter of this name with the encoding of the entity, which is none
      headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
  }
}

package io.sluice.segment.http;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/**
 * Makes Jersey stream a body whose length is known. A body that the JDK buffers is sent a second
 * time behind our back when the connection is lost, with the {@code sentAt} of the first.
 */
public final class FixedLength implements ClientRequestFilter, WriterInterceptor {

  public static final String SWITCH =
      "jersey.config.client.httpUrlConnector.useFixedLengthStreaming";

  @Override
  public void filter(ClientRequestContext request) {
    int length = ((RequestBody) request.getEntity()).length();
    request.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, length);
  }

  /** The connection has taken note of the length by now, and sends the header itself. */
  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    context.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
    context.proceed();
  }
}

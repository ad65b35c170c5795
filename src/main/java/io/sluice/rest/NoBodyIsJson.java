package io.sluice.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * A request with neither body nor Content-Type counts as empty JSON: a method that needs a body
 * then answers 400 instead of getting null. A body without its type stays a 415: a web page of
 * somebody else could send it with a browser's stored login.
 */
@Provider
@PreMatching
public class NoBodyIsJson implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getMediaType() == null && !request.hasEntity()) {
      request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
    }
  }
}

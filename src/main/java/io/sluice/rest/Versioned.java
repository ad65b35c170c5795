package io.sluice.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;

/** Answers that show a version of a thing: with its entity tag, for {@code If-Match}. */
public final class Versioned {

  private Versioned() {}

  /** 200. */
  public static Response shown(Object thing, int version) {
    return tagged(Response.ok(), thing, version);
  }

  /**
   * 201, with the place of what a POST has made.
   *
   * @param uri of the POST
   */
  public static Response made(UriInfo uri, long id, Object thing, int version) {
    String segment = String.valueOf(id);
    return tagged(
        Response.created(uri.getAbsolutePathBuilder().path(segment).build()), thing, version);
  }

  private static Response tagged(ResponseBuilder response, Object thing, int version) {
    return response.entity(thing).tag(IfMatch.tag(version)).build();
  }
}

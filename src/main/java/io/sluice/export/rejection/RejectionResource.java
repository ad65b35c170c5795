package io.sluice.export.rejection;

import io.sluice.export.lifecycle.RunService;
import io.sluice.export.view.RunResponse;
import io.sluice.export.view.RunViews;
import io.sluice.rest.JsonLines;
import io.sluice.rest.PageParameters;
import io.sluice.rest.PageResponse;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** {@code /runs/{id}/rejections}: what a run could not deliver. */
@Path("runs")
@Produces(MediaType.APPLICATION_JSON)
public class RejectionResource {

  @Inject RunService runs;
  @Inject RunViews views;
  @Inject RejectionRepository rejections;
  @Inject Replays replays;

  @GET
  @Path("{id}/rejections")
  public PageResponse<RejectionResponse> list(
      @PathParam("id") long id,
      @BeanParam RejectionFilterParameters filter,
      @BeanParam PageParameters page) {
    runs.find(id);
    return page.answer(
        (number, size) -> rejections.list(id, filter.filter(), number, size),
        rejections.count(id, filter.filter()));
  }

  @GET
  @Path("{id}/rejections.ndjson")
  @Produces({JsonLines.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  public Response download(
      @PathParam("id") long id, @BeanParam RejectionFilterParameters parameters) {
    runs.find(id);
    RejectionFilter filter = parameters.filter();
    return Response.ok(new JsonLines(lines -> rejections.forEach(id, filter, lines)))
        .type(JsonLines.MEDIA_TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"run-%d-rejections.ndjson\"".formatted(id))
        .build();
  }

  @POST
  @Path("{id}/rejections/replay")
  @Consumes(MediaType.WILDCARD)
  public Response replay(
      @PathParam("id") long id, @BeanParam RejectionFilterParameters filter, @Context UriInfo uri) {
    RunResponse replay = views.one(replays.start(id, filter.filter()).getId());
    return Response.accepted(replay)
        .location(uri.getBaseUriBuilder().path("runs").path(Long.toString(replay.id())).build())
        .build();
  }
}

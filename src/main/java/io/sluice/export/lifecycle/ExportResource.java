package io.sluice.export.lifecycle;

import io.sluice.export.BackfillRequest;
import io.sluice.export.ExportRequest;
import io.sluice.export.view.ExportFilterParameters;
import io.sluice.export.view.ExportResponse;
import io.sluice.export.view.ExportViews;
import io.sluice.export.view.ExportsOnPage;
import io.sluice.export.view.RunResponse;
import io.sluice.export.view.RunViews;
import io.sluice.rest.IfMatch;
import io.sluice.rest.PageParameters;
import io.sluice.rest.PageResponse;
import io.sluice.rest.Versioned;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** {@code /exports}: create, list, watch, stop and restart exports. */
@Path("exports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ExportResource {

  @Inject ExportCreation creation;
  @Inject ExportService exports;
  @Inject ExportViews views;
  @Inject Backfills backfills;
  @Inject RunViews runs;

  @POST
  public Response create(@Valid @NotNull ExportRequest request, @Context UriInfo uri) {
    ExportResponse made = views.one(creation.create(request).getId());
    return Versioned.made(uri, made.id(), made, made.version());
  }

  @PUT
  @Path("{id}")
  public Response update(
      @PathParam("id") long id,
      @Valid @NotNull ExportRequest request,
      @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatch.ANY_VERSION) IfMatch ifMatch) {
    creation.update(id, request, ifMatch);
    return shown(views.one(id));
  }

  private static Response shown(ExportResponse export) {
    return Versioned.shown(export, export.version());
  }

  @POST
  @Path("{id}/backfill")
  public Response backfill(@PathParam("id") long id, @Valid @NotNull BackfillRequest request) {
    long runId = backfills.start(id, request).getId();
    return Response.accepted(runs.one(runId)).build();
  }

  @GET
  public PageResponse<ExportResponse> list(
      @BeanParam ExportFilterParameters filter, @BeanParam PageParameters page) {
    ExportsOnPage found = views.page(filter.filter(), page.page(), page.size());
    return new PageResponse<>(found.exports(), page.page(), page.size(), found.total());
  }

  @GET
  @Path("{id}")
  public Response get(@PathParam("id") long id) {
    return shown(views.one(id));
  }

  @POST
  @Path("{id}/stop")
  @Consumes(MediaType.WILDCARD)
  public Response stop(@PathParam("id") long id) {
    exports.stop(id);
    return Response.accepted(views.one(id)).build();
  }

  @POST
  @Path("{id}/restart")
  @Consumes(MediaType.WILDCARD)
  public Response restart(@PathParam("id") long id) {
    exports.restart(id);
    return Response.accepted(views.one(id)).build();
  }

  @GET
  @Path("{id}/runs")
  public PageResponse<RunResponse> runs(@PathParam("id") long id, @BeanParam PageParameters page) {
    exports.find(id);
    return page.answer((number, size) -> runs.ofExport(id, number, size), runs.countOfExport(id));
  }
}

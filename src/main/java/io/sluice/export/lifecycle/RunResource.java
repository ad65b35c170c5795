package io.sluice.export.lifecycle;

import io.sluice.export.view.RunResponse;
import io.sluice.export.view.RunViews;
import io.sluice.export.view.SliceResponse;
import io.sluice.export.view.SliceViews;
import io.sluice.rest.PageParameters;
import io.sluice.rest.PageResponse;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /runs}: what a run read, sent, rejected and counted, in all and slice by slice. */
@Path("runs")
@Produces(MediaType.APPLICATION_JSON)
public class RunResource {

  @Inject RunViews runs;
  @Inject SliceViews slices;

  @GET
  @Path("{id}")
  public RunResponse get(@PathParam("id") long id) {
    return runs.one(id);
  }

  @GET
  @Path("{id}/slices")
  public PageResponse<SliceResponse> slices(
      @PathParam("id") long id, @BeanParam PageParameters page) {
    return page.answer((number, size) -> slices.page(id, number, size), slices.count(id));
  }
}

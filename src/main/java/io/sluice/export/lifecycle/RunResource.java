package io.sluice.export.lifecycle;

import io.sluice.export.view.RunResponse;
import io.sluice.export.view.RunViews;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /runs}: what a run read, sent, rejected and counted, slice by slice. */
@Path("runs")
@Produces(MediaType.APPLICATION_JSON)
public class RunResource {

  @Inject private RunViews runs;

  @GET
  @Path("{id}")
  public RunResponse get(@PathParam("id") long id) {
    return runs.one(id);
  }
}

package io.sluice.export.lifecycle;

import io.sluice.export.view.RunResponse;
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

  @Inject private RunService runs;

  @GET
  @Path("{id}")
  public RunResponse get(@PathParam("id") long id) {
    return runs.view(id);
  }
}

package io.sluice.export.preview;

import io.sluice.export.ExportRequest;
import io.sluice.export.lifecycle.ExportCreation;
import io.sluice.export.lifecycle.ExportService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /exports/preview} and {@code /exports/{id}/preview}. */
@Path("exports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PreviewResource {

  @Inject ExportCreation creation;
  @Inject ExportService exports;
  @Inject ExportPreview previews;

  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_JSON)
  public Preview ofRequest(@Valid @NotNull ExportRequest request) {
    return previews.of(creation.draft(request));
  }

  @GET
  @Path("{id}/preview")
  public Preview ofExport(@PathParam("id") long id) {
    return previews.of(exports.find(id));
  }
}

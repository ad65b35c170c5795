package io.sluice.partner;

import io.sluice.account.CheckResult;
import io.sluice.rest.IfMatch;
import io.sluice.rest.PageParameters;
import io.sluice.rest.PageResponse;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Partners over HTTP: every user sees them, an admin keeps them, an operator may test them. */
@Path("partners")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PartnerResource {

  @Inject private PartnerService partners;
  @Inject private PartnerCheck check;

  @GET
  public PageResponse<PartnerResponse> list(@BeanParam PageParameters page) {
    List<PartnerResponse> items =
        partners.list(page.page(), page.size()).stream().map(PartnerResponse::of).toList();
    return new PageResponse<>(items, page.page(), page.size(), partners.count());
  }

  @POST
  public Response create(@Valid NewPartner request, @Context UriInfo uri) {
    Partner partner = partners.create(request);
    String id = String.valueOf(partner.getId());
    return shown(partner, Response.created(uri.getAbsolutePathBuilder().path(id).build()));
  }

  @GET
  @Path("{id}")
  public Response get(@PathParam("id") long id) {
    return shown(partners.get(id), Response.ok());
  }

  @PUT
  @Path("{id}")
  public Response change(
      @PathParam("id") long id,
      @Valid PartnerChange request,
      @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatch.ANY_VERSION) IfMatch ifMatch) {
    return shown(partners.change(id, request, ifMatch), Response.ok());
  }

  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") long id) {
    partners.delete(id);
  }

  @POST
  @Path("{id}/test")
  @Consumes(MediaType.WILDCARD)
  public CheckResult test(@PathParam("id") long id) {
    return check.check(id);
  }

  private static Response shown(Partner partner, ResponseBuilder response) {
    return response
        .entity(PartnerResponse.of(partner))
        .tag(IfMatch.tag(partner.getVersion()))
        .build();
  }
}

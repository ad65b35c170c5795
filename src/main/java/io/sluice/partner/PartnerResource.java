package io.sluice.partner;

import io.sluice.account.CheckResult;
import io.sluice.rest.IfMatch;
import io.sluice.rest.PageParameters;
import io.sluice.rest.PageResponse;
import io.sluice.rest.Versioned;
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
import jakarta.ws.rs.core.UriInfo;

/** Partners over HTTP: every user sees them, an admin keeps them, an operator may test them. */
@Path("partners")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PartnerResource {

  @Inject PartnerService partners;
  @Inject PartnerCheck check;

  @GET
  public PageResponse<PartnerResponse> list(@BeanParam PageParameters page) {
    return page.answer(partners::list, partners.count()).map(PartnerResponse::of);
  }

  @POST
  public Response create(@Valid NewPartner request, @Context UriInfo uri) {
    Partner partner = partners.create(request);
    return Versioned.made(uri, partner.getId(), PartnerResponse.of(partner), partner.getVersion());
  }

  @GET
  @Path("{id}")
  public Response get(@PathParam("id") long id) {
    return shown(partners.get(id));
  }

  @PUT
  @Path("{id}")
  public Response change(
      @PathParam("id") long id,
      @Valid PartnerChange request,
      @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatch.ANY_VERSION) IfMatch ifMatch) {
    return shown(partners.change(id, request, ifMatch));
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

  private static Response shown(Partner partner) {
    return Versioned.shown(PartnerResponse.of(partner), partner.getVersion());
  }
}

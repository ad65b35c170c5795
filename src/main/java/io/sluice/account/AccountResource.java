package io.sluice.account;

import io.sluice.catalogue.AccountEvents;
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

/** Accounts over HTTP: every user sees them, an admin keeps them, an operator may test them. */
@Path("accounts")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

  @Inject AccountService accounts;
  @Inject AccountCheck check;
  @Inject AccountEventLister events;

  @GET
  public PageResponse<AccountResponse> list(@BeanParam PageParameters page) {
    return page.answer(accounts::list, accounts.count()).map(AccountResponse::of);
  }

  @POST
  public Response create(@Valid NewAccount request, @Context UriInfo uri) {
    Account account = accounts.create(request);
    return Versioned.made(uri, account.getId(), AccountResponse.of(account), account.getVersion());
  }

  @GET
  @Path("{id}")
  public Response get(@PathParam("id") long id) {
    return shown(accounts.get(id));
  }

  @PUT
  @Path("{id}")
  public Response change(
      @PathParam("id") long id,
      @Valid AccountChange request,
      @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatch.ANY_VERSION) IfMatch ifMatch) {
    return shown(accounts.change(id, request, ifMatch));
  }

  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") long id) {
    accounts.delete(id);
  }

  @POST
  @Path("{id}/test")
  @Consumes(MediaType.WILDCARD)
  public CheckResult test(@PathParam("id") long id) {
    return check.check(id);
  }

  @GET
  @Path("{id}/events")
  public AccountEvents events(@PathParam("id") long id) {
    return events.list(id);
  }

  private static Response shown(Account account) {
    return Versioned.shown(AccountResponse.of(account), account.getVersion());
  }
}

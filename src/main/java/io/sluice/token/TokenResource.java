package io.sluice.token;

import io.sluice.rest.PageParameters;
import io.sluice.rest.PageResponse;
import io.sluice.security.login.CurrentLogin;
import io.sluice.security.login.Login;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** API tokens over HTTP. */
@Path("tokens")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

  @Inject TokenService tokens;
  @Inject CurrentLogin login;

  @GET
  public PageResponse<ApiToken> list(@BeanParam PageParameters page) {
    Login user = login.get();
    return page.answer((number, size) -> tokens.list(user, number, size), tokens.count(user));
  }

  @POST
  public Response create(@Valid NewToken request, @Context UriInfo uri) {
    MadeToken made = tokens.create(request, login.get());
    return Response.created(uri.getAbsolutePathBuilder().path(String.valueOf(made.id())).build())
        .entity(made)
        .build();
  }

  @GET
  @Path("{id}")
  public ApiToken get(@PathParam("id") long id) {
    return tokens.get(id, login.get());
  }

  @DELETE
  @Path("{id}")
  public void revoke(@PathParam("id") long id) {
    tokens.revoke(id, login.get());
  }
}

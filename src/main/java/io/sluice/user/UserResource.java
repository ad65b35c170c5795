package io.sluice.user;

import io.sluice.rest.PageParameters;
import io.sluice.rest.PageResponse;
import io.sluice.security.User;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Users over HTTP, for admins. */
@Path("users")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class UserResource {

  @Inject UserService users;

  @GET
  public PageResponse<UserResponse> list(@BeanParam PageParameters page) {
    return page.answer(users::list, users.count()).map(UserResponse::of);
  }

  @POST
  public Response create(@Valid NewUser request, @Context UriInfo uri) {
    User user = users.create(request);
    return Response.created(uri.getAbsolutePathBuilder().path(user.name()).build())
        .entity(UserResponse.of(user))
        .build();
  }

  @GET
  @Path("{name}")
  public UserResponse get(@PathParam("name") String name) {
    return UserResponse.of(users.get(name));
  }

  @PUT
  @Path("{name}")
  public UserResponse change(@PathParam("name") String name, @Valid UserChange request) {
    return UserResponse.of(users.changeRole(name, request.role()));
  }

  @DELETE
  @Path("{name}")
  public void remove(@PathParam("name") String name) {
    users.remove(name);
  }

  @PUT
  @Path("{name}/password")
  public void resetPassword(@PathParam("name") String name, @Valid NewPassword request) {
    users.resetPassword(name, request.password());
  }
}

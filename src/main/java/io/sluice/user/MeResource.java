package io.sluice.user;

import io.sluice.security.login.CurrentLogin;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The user who asks. */
@Path("me")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

  @Inject UserService users;
  @Inject CurrentLogin login;

  @GET
  public UserResponse get() {
    return UserResponse.of(users.get(login.get().user())).as(login.get().role());
  }

  @PUT
  @Path("password")
  public void changePassword(@Valid PasswordChange request) {
    users.changeOwnPassword(login.get().user(), request);
  }
}

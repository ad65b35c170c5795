package io.sluice.webhook;

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

/**
 * Webhooks over HTTP: an admin keeps them, an operator sees them. A viewer does not, since URLs of
 * webhooks often hold a token.
 */
@Path("webhooks")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {

  @Inject private WebhookService webhooks;

  @GET
  public PageResponse<WebhookResponse> list(@BeanParam PageParameters page) {
    List<WebhookResponse> items =
        webhooks.list(page.page(), page.size()).stream().map(WebhookResponse::of).toList();
    return new PageResponse<>(items, page.page(), page.size(), webhooks.count());
  }

  @POST
  public Response create(@Valid NewWebhook request, @Context UriInfo uri) {
    Webhook webhook = webhooks.create(request);
    String id = String.valueOf(webhook.getId());
    return shown(webhook, Response.created(uri.getAbsolutePathBuilder().path(id).build()));
  }

  @GET
  @Path("{id}")
  public Response get(@PathParam("id") long id) {
    return shown(webhooks.get(id), Response.ok());
  }

  @PUT
  @Path("{id}")
  public Response change(
      @PathParam("id") long id,
      @Valid WebhookChange request,
      @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatch.ANY_VERSION) IfMatch ifMatch) {
    return shown(webhooks.change(id, request, ifMatch), Response.ok());
  }

  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") long id) {
    webhooks.delete(id);
  }

  private static Response shown(Webhook webhook, ResponseBuilder response) {
    return response
        .entity(WebhookResponse.of(webhook))
        .tag(IfMatch.tag(webhook.getVersion()))
        .build();
  }
}

package io.sluice.webhook;

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

/**
 * Webhooks over HTTP: an admin keeps them, an operator sees them. A viewer does not, since URLs of
 * webhooks often hold a token.
 */
@Path("webhooks")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {

  @Inject WebhookService webhooks;

  @GET
  public PageResponse<WebhookResponse> list(@BeanParam PageParameters page) {
    return page.answer(webhooks::list, webhooks.count()).map(WebhookResponse::of);
  }

  @POST
  public Response create(@Valid NewWebhook request, @Context UriInfo uri) {
    Webhook webhook = webhooks.create(request);
    return Versioned.made(uri, webhook.getId(), WebhookResponse.of(webhook), webhook.getVersion());
  }

  @GET
  @Path("{id}")
  public Response get(@PathParam("id") long id) {
    return shown(webhooks.get(id));
  }

  @PUT
  @Path("{id}")
  public Response change(
      @PathParam("id") long id,
      @Valid WebhookChange request,
      @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatch.ANY_VERSION) IfMatch ifMatch) {
    return shown(webhooks.change(id, request, ifMatch));
  }

  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") long id) {
    webhooks.delete(id);
  }

  private static Response shown(Webhook webhook) {
    return Versioned.shown(WebhookResponse.of(webhook), webhook.getVersion());
  }
}

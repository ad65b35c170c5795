package io.sluice.audit;

import io.sluice.rest.PageParameters;
import io.sluice.rest.PageResponse;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The audit trail over HTTP. */
@Path("audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

  @Inject AuditTrail trail;

  @GET
  public PageResponse<AuditEntry> list(
      @BeanParam AuditFilterParameters wanted, @BeanParam PageParameters page) {
    AuditFilter filter = wanted.filter();
    return page.answer((number, size) -> trail.list(filter, number, size), trail.count(filter));
  }
}

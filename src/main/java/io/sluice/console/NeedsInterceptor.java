package io.sluice.console;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/**
 * Holds {@link Needs}: all actions of a page are sent to the page's own address, so the role table,
 * which holds the pages and the routes of the API, cannot tell them apart.
 */
@Needs(io.sluice.security.Role.VIEWER)
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class NeedsInterceptor implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Caller caller;

  /**
   * @throws RoleMissingException if the caller's role does not allow the call
   */
  @AroundInvoke
  public Object check(InvocationContext call) throws Exception {
    Needs needs = call.getMethod().getAnnotation(Needs.class);
    if (needs != null && !caller.has(needs.value())) {
      throw new RoleMissingException(needs.value());
    }
    return call.proceed();
  }
}

package io.sluice.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.util.Optional;

/** Writes what an {@link Audited} method did. It works inside the method's transaction. */
@Audited
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class AuditInterceptor implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient AuditTrail trail;
  @Inject @Any private transient Instance<AuditSource> sources;

  @AroundInvoke
  Object around(InvocationContext call) throws Exception {
    Audited audited = call.getMethod().getAnnotation(Audited.class);
    Optional<AuditSource> source =
        sources.stream().filter(s -> s.entity() == audited.entity()).findFirst();
    return audited.makes() ? made(call, audited, source) : changed(call, audited, source);
  }

  private Object made(InvocationContext call, Audited audited, Optional<AuditSource> source)
      throws Exception {
    Object thing = call.proceed();
    String id = source.map(s -> s.idOf(thing)).orElse(null);
    trail.write(audited.action(), audited.entity(), id, null, values(source, id));
    return thing;
  }

  private Object changed(InvocationContext call, Audited audited, Optional<AuditSource> source)
      throws Exception {
    String id = String.valueOf(call.getParameters()[0]);
    JsonValues before = JsonValues.of(values(source, id));
    Object result = call.proceed();
    trail.write(audited.action(), audited.entity(), id, before, values(source, id));
    return result;
  }

  private static Object values(Optional<AuditSource> source, String id) {
    return source.flatMap(s -> s.values(id)).orElse(null);
  }
}

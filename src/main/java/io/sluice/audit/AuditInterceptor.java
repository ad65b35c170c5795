package io.sluice.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/** Writes what an {@link Audited} method did. It works inside the method's transaction. */
@Audited(action = AuditAction.CHANGE, entity = AuditEntity.EXPORT) // none of them is binding
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class AuditInterceptor implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient AuditTrail trail;
  @Inject @Any transient Instance<AuditSource> sources;

  @AroundInvoke
  Object around(InvocationContext call) throws Exception {
    Audited audited = call.getMethod().getAnnotation(Audited.class);
    AuditSource source = source(audited.entity());
    return audited.action().makes()
        ? made(call, audited.action(), source)
        : changed(call, audited.action(), source);
  }

  private AuditSource source(AuditEntity entity) {
    return sources.stream()
        .filter(source -> source.entity() == entity)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no audit source of " + entity));
  }

  private Object made(InvocationContext call, AuditAction action, AuditSource source)
      throws Exception {
    Object thing = call.proceed();
    String id = source.idOf().apply(thing);
    trail.write(action, source.entity(), id, null, values(source, id));
    return thing;
  }

  private Object changed(InvocationContext call, AuditAction action, AuditSource source)
      throws Exception {
    String id = String.valueOf(call.getParameters()[0]);
    JsonValues before = JsonValues.of(values(source, id));
    Object result = call.proceed();
    trail.write(action, source.entity(), id, before, values(source, id));
    return result;
  }

  private static Object values(AuditSource source, String id) {
    return source.values().apply(id).orElse(null);
  }
}

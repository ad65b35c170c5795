package io.sluice.audit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method whose doing is written to the audit trail, in its transaction, unless it throws.
 * Its first parameter is the thing's id; where the action makes the thing, the {@link AuditSource}
 * knows the id of what the method returns.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {

  @Nonbinding
  AuditAction action();

  @Nonbinding
  AuditEntity entity();
}

package io.sluice.partner;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** At least one identifier, each of them once. Null is valid. */
@Documented
@Constraint(validatedBy = IdentifierPriorityValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface IdentifierPriority {

  String message() default
      "must name at least one of IDENTITY, EMAIL, PHONE, CLEVERTAP_ID, and each of them once";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}

package io.sluice.account;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The id of an IANA time zone such as {@code Asia/Kolkata}; an offset is none. Null is valid. */
@Documented
@Constraint(validatedBy = TimeZoneIdValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface TimeZoneId {

  String message() default
      "must be the id of an IANA time zone such as Asia/Kolkata; '${validatedValue}' is none";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}

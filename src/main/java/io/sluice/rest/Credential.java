package io.sluice.rest;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An id or key of another company's service, which goes into HTTP headers as it stands. No mask can
 * pass for one.
 */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = Credential.PATTERN)
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Credential {

  String PATTERN = "[!-~]*";

  String message() default "must be letters, digits and ASCII signs, without spaces";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}

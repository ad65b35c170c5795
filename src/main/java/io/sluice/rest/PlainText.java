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

/** Text of one line that every database can hold: no control characters, no halves of a pair. */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = PlainText.PATTERN)
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

  String PATTERN = "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]*";

  String message() default "must be one line of text without control characters";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}

package io.sluice.console;

import io.sluice.problem.BadInputException;
import io.sluice.problem.FieldError;
import io.sluice.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;

/** Tries what a form asks for; what a service refuses is told at the fields that it is about. */
@ApplicationScoped
public class Attempts {

  /** The messages of Jakarta Validation for an empty field. */
  private static final Set<String> MISSING = Set.of("must not be null", "must not be blank");

  @Inject Validator validator;

  /**
   * A request that keeps its constraints, as a REST resource would get it.
   *
   * @throws BadInputException with the fields that do not
   */
  public <T> T valid(T request) {
    Set<ConstraintViolation<T>> violations = validator.validate(request);
    if (!violations.isEmpty()) {
      throw BadInputException.of(new ConstraintViolationException(violations));
    }
    return request;
  }

  /**
   * @param form the id of the form whose inputs have the names of the request's fields
   * @return whether it was done; if not, the page says why
   */
  public boolean succeeds(String form, Runnable action) {
    return succeeds(form, null, action);
  }

  /**
   * The same, where the form knows which of its fields is to blame for what is about no field.
   *
   * @param field null to tell it on the page
   */
  public boolean succeeds(String form, String field, Runnable action) {
    try {
      action.run();
      return true;
    } catch (ConstraintViolationException violated) {
      tell(form, field, BadInputException.of(violated));
    } catch (ProblemException refused) {
      tell(form, field, refused);
    }
    return false;
  }

  private static void tell(String form, String field, ProblemException refused) {
    if (!refused.errors().isEmpty()) {
      refused.errors().forEach(error -> tell(form, error));
    } else if (field != null) {
      tell(form, new FieldError(field, null, refused.getMessage()));
    } else {
      message(null, refused.getMessage());
    }
  }

  private static void tell(String form, FieldError error) {
    String field = error.field().replaceAll("\\[.*", "");
    UIComponent input =
        FacesContext.getCurrentInstance().getViewRoot().findComponent(form + ":" + field);
    if (input == null) {
      message(null, field + " " + error.message());
      return;
    }
    if (input instanceof UIInput field1) {
      field1.setValid(false);
    }
    message(input.getClientId(), capital(inWords(error.message())));
  }

  private static String inWords(String constraint) {
    return MISSING.contains(constraint) ? "is needed" : constraint;
  }

  private static void message(String clientId, String text) {
    FacesContext.getCurrentInstance()
        .addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
  }

  private static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}

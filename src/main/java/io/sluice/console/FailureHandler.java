package io.sluice.console;

import io.sluice.problem.Incident;
import io.sluice.problem.Problem;
import io.sluice.problem.ProblemException;
import io.sluice.problem.ProblemServlet;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.omnifaces.util.Exceptions;
import org.omnifaces.util.Faces;

/**
 * The reaction of a page when something fails: an action says so on the page, a page that cannot be
 * shown becomes an error page, and one whose session is over is loaded again.
 */
class FailureHandler extends ExceptionHandlerWrapper {

  FailureHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() throws FacesException {
    FacesContext faces = FacesContext.getCurrentInstance();
    Iterator<ExceptionQueuedEvent> failures = getUnhandledExceptionQueuedEvents().iterator();
    while (failures.hasNext()) {
      handle(faces, failures.next().getContext().getException());
      failures.remove();
    }
  }

  private static void handle(FacesContext faces, Throwable failure) {
    if (Exceptions.is(failure, ViewExpiredException.class)) {
      reload(faces);
      return;
    }
    Problem problem = problem(failure);
    boolean rendering = faces.getViewRoot() == null || faces.getRenderResponse();
    if (faces.isPostback() && !rendering) {
      faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem.detail(), null));
    } else {
      refuse(faces, problem);
    }
  }

  private static Problem problem(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException known) {
        return known.toProblem(null);
      }
    }
    return Incident.log(failure);
  }

  private static void refuse(FacesContext faces, Problem problem) {
    ExternalContext external = faces.getExternalContext();
    try {
      if (!external.isResponseCommitted()) {
        external.responseReset();
        external.getRequestMap().put(ProblemServlet.REASON, problem.detail());
        external.responseSendError(problem.status(), problem.title());
      }
      faces.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void reload(FacesContext faces) {
    ExternalContext external = faces.getExternalContext();
    try {
      external.redirect(Faces.getRequestURLWithQueryString());
      faces.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

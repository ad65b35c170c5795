package io.sluice.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.stream.Stream;

/** Where in the console a page is. */
@Named
@RequestScoped
public class Place {

  /**
   * For {@code aria-current}.
   *
   * @param things with which the names of the pages of a part of the console begin
   * @return "page" if this page is one of them, else "false"
   */
  public String current(String... things) {
    String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
    String page = view.substring(view.lastIndexOf('/') + 1);
    return Stream.of(things).anyMatch(page::startsWith) ? "page" : "false";
  }
}

package io.sluice.console.export;

import io.sluice.catalogue.CatalogueEvent;
import java.io.Serializable;

/** An event in the list from which a user selects. */
public class EventChoice implements Serializable {

  private static final long serialVersionUID = 1L;

  private final CatalogueEvent event;
  private boolean selected;

  EventChoice(CatalogueEvent event, boolean selected) {
    this.event = event;
    this.selected = selected;
  }

  public String getName() {
    return event.name();
  }

  public String getDescription() {
    return event.description();
  }

  public boolean isCustom() {
    return event.kind() == io.sluice.catalogue.EventKind.CUSTOM;
  }

  /** True if CleverTap's API is known to refuse it. */
  public boolean isRefused() {
    return Boolean.FALSE.equals(event.exportable());
  }

  public boolean isSelected() {
    return selected;
  }

  public void setSelected(boolean selected) {
    this.selected = selected;
  }
}

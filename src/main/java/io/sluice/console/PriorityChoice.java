package io.sluice.console;

import io.sluice.record.Identifier;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** An order of identifiers as up to four menus, of which any may be left empty. */
public class PriorityChoice implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Identifier[] slots = new Identifier[Identifier.values().length];

  public PriorityChoice(List<Identifier> chosen) {
    for (int i = 0; i < chosen.size(); i++) {
      slots[i] = chosen.get(i);
    }
  }

  public Identifier[] getSlots() {
    return slots;
  }

  /** The identifiers that are chosen, in order; null when nothing is, so that a default holds. */
  public List<Identifier> orNull() {
    List<Identifier> chosen = Stream.of(slots).filter(Objects::nonNull).toList();
    return chosen.isEmpty() ? null : chosen;
  }
}

package io.sluice.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/**
 * Names what this start of the server sends as scripts and styles: browsers keep them for days, and
 * must not show the pages of a later release with them.
 */
@Named
@ApplicationScoped
public class Release {

  @Inject Clock clock;
  private String name;

  @PostConstruct
  void start() {
    name = Long.toString(clock.instant().getEpochSecond(), Character.MAX_RADIX);
  }

  public String getName() {
    return name;
  }
}

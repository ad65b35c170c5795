package io.sluice.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The configuration {@code sluice.clock}: for rehearsals and tests only. */
@ApplicationScoped
class ClockSettings {

  @Inject
  @ConfigProperty(name = "sluice.clock.offset-file")
  Optional<String> offsetFile;

  /** A file whose text, a duration, is added to the system's clock. */
  Optional<Path> offsetFile() {
    return offsetFile.map(Path::of);
  }
}

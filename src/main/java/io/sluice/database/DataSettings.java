package io.sluice.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The configuration {@code sluice.data}: the folder of the embedded database and of the key file.
 * The pool makes its connections outside of CDI, and asks the configuration itself.
 */
@ApplicationScoped
public class DataSettings {

  private static final String DIR = "sluice.data.dir";

  @Inject
  @ConfigProperty(name = DIR)
  String dir;

  /** Absolute, or relative to where the server was started. */
  public Path folder() {
    return Path.of(dir);
  }

  static Path folder(Config config) {
    return Path.of(config.getValue(DIR, String.class));
  }
}

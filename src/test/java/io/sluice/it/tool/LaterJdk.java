package io.sluice.it.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The newest JDK of 21 or later in the folder where Debian keeps them. */
public final class LaterJdk {
  static final int FIRST = 21;

  private static final Path JDKS = Path.of("/usr/lib/jvm");
  private static final Pattern VERSION =
      Pattern.compile("^JAVA_VERSION=\"(\\d+)", Pattern.MULTILINE);

  private LaterJdk() {}

  /** The folder above its {@code bin}. */
  public static Optional<Path> find() {
    return newestOf(JDKS);
  }

  static Optional<Path> newestOf(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> jdks = Files.list(folder)) {
      return jdks.filter(jdk -> Files.isExecutable(jdk.resolve("bin/java")))
          .filter(jdk -> version(jdk) >= FIRST)
          .max(Comparator.comparingInt(LaterJdk::version));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As its file {@code release} says; 0 without one. */
  private static int version(Path jdk) {
    try {
      Path release = jdk.resolve("release");
      Matcher version = VERSION.matcher(Files.exists(release) ? Files.readString(release) : "");
      return version.find() ? Integer.parseInt(version.group(1)) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

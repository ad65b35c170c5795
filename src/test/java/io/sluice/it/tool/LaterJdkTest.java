package io.sluice.it.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaterJdkTest {

  @TempDir private Path folder;

  @Test
  void theNewestIsTakenByItsNumber() throws IOException {
    jdk("a-21", "21.0.4");
    Path newest = jdk("b", "100.0.1");
    jdk("z-25", "25");

    assertThat(LaterJdk.newestOf(folder)).contains(newest);
  }

  @Test
  void anEarlierOneIsNone() throws IOException {
    jdk("java-21-by-name-only", "17.0.15");

    assertThat(LaterJdk.newestOf(folder)).isEmpty();
  }

  @Test
  void whatHasNoJavaOrDoesNotSayItsVersionIsNone() throws IOException {
    Files.delete(jdk("broken", "25.0.3").resolve("bin/java"));
    Files.delete(jdk("nameless", "25.0.3").resolve("release"));

    assertThat(LaterJdk.newestOf(folder)).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereHasNone() {
    assertThat(LaterJdk.newestOf(folder.resolve("jvm"))).isEmpty();
  }

  private Path jdk(String name, String version) throws IOException {
    Path jdk = Files.createDirectories(folder.resolve(name));
    Files.createDirectory(jdk.resolve("bin"));
    assertThat(Files.createFile(jdk.resolve("bin/java")).toFile().setExecutable(true)).isTrue();
    Files.writeString(
        jdk.resolve("release"),
        "IMPLEMENTOR=\"Debian\"\nJAVA_VERSION=\""
            + version
            + "\"\nJAVA_VERSION_DATE=\"2026-04-21\"");
    return jdk;
  }
}

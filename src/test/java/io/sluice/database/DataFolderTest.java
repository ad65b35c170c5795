package io.sluice.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path temp;

  @Test
  void onlyTheOwnerMayEnterWhatIsMade() throws Exception {
    Path data = temp.resolve("var/sluice/data");

    DataFolder.create(data);

    assertThat(rights(data)).isEqualTo("rwx------");
    assertThat(rights(data.getParent()))
        .isEqualTo(rights(Files.createDirectory(temp.resolve("x"))));
  }

  @Test
  void aFolderThatIsThereKeepsItsRights() throws Exception {
    Path data = Files.createDirectory(temp.resolve("data"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-x---"));

    DataFolder.create(data);

    assertThat(rights(data)).isEqualTo("rwxr-x---");
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws Exception {
    Path file = Files.createFile(temp.resolve("file"));

    assertThatThrownBy(() -> DataFolder.create(file.resolve("data/deeper")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.resolve("data/deeper").toString());
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}

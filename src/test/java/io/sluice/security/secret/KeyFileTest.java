package io.sluice.security.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

  @TempDir Path temp;

  @Test
  void makesFolderAndKeyThatOnlyTheOwnerCanRead() throws Exception {
    Path data = temp.resolve("a/b");
    new KeyFile(data).readOrCreate();
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("encryption.key"))))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
        .isEqualTo("rwx------");
  }

  @Test
  void leavesNothingBesideTheKey() throws Exception {
    new KeyFile(temp).readOrCreate();
    try (var files = Files.list(temp)) {
      assertThat(files).containsExactly(temp.resolve("encryption.key"));
    }
  }

  @Test
  void readsTheSameKeyAgain() {
    assertThat(new KeyFile(temp).readOrCreate()).isEqualTo(new KeyFile(temp).readOrCreate());
  }

  @Test
  void serversThatStartAtOnceUseTheSameKey() {
    List<SecretKey> keys =
        IntStream.range(0, 16).parallel().mapToObj(i -> new KeyFile(temp).readOrCreate()).toList();
    assertThat(keys).containsOnly(keys.get(0));
  }

  @Test
  void namesAFileThatHoldsNoKey() throws Exception {
    Files.writeString(temp.resolve("encryption.key"), "hush");
    assertThatThrownBy(() -> new KeyFile(temp).readOrCreate())
        .isInstanceOf(BadEncryptionKeyException.class)
        .hasMessageContaining("encryption.key")
        .hasMessageNotContaining("hush");
  }
}

package io.sluice.security.secret;

import io.sluice.database.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;

/** The key of an installation that was given none: a file that only its owner can read. */
final class KeyFile {

  private final Path file;

  KeyFile(Path dataDir) {
    file = dataDir.resolve("encryption.key");
  }

  /**
   * Reads the key, after making a random one if the file or its folder is missing. The file appears
   * whole or not at all, and of two servers that start at once both use the same key.
   *
   * @throws BadEncryptionKeyException if the file holds something else
   */
  SecretKey readOrCreate() {
    try {
      if (!Files.exists(file)) {
        create();
      }
      return EncryptionKey.parse(Files.readString(file), "The file " + this);
    } catch (IOException e) {
      throw new UncheckedIOException("The encryption key file " + file + " is not usable", e);
    }
  }

  /** Its path. */
  @Override
  public String toString() {
    return file.toString();
  }

  private void create() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    DataFolder.create(folder);
    Path whole = Files.createTempFile(folder, "encryption", ".tmp"); // rw------- where POSIX
    try {
      Files.writeString(whole, randomKey() + System.lineSeparator());
      publish(whole);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /** A link, since a move would silently replace the key that another server just made. */
  private void publish(Path whole) throws IOException {
    try {
      Files.createLink(file, whole);
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.move(whole, file); // a file system without links
    }
  }

  private static String randomKey() {
    byte[] bytes = new byte[EncryptionKey.BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}

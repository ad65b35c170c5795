package io.sluice.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder of the embedded database and of the key file. Only its owner may enter it, since
 * rejections hold personal data; one that is there already keeps the rights that it has.
 */
public final class DataFolder {

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private DataFolder() {}

  /**
   * Makes sure that the folder is there; the folders above it get the usual rights.
   *
   * @throws UncheckedIOException if it can't be made
   */
  public static void create(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    try {
      if (absolute.getParent() != null) {
        Files.createDirectories(absolute.getParent());
      }
      createOwnerOnly(absolute);
    } catch (FileAlreadyExistsException e) {
      // H2 and the key file say so themselves when it is no folder
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder " + absolute + " can't be made", e);
    }
  }

  private static void createOwnerOnly(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectory(folder, OWNER_ONLY);
    } else {
      Files.createDirectory(folder);
    }
  }
}

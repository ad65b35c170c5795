package io.sluice.rest;

import io.sluice.problem.PreconditionFailedException;
import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;

/**
 * The versions of a thing that a client is willing to change: the header {@code If-Match}.
 *
 * @param header a list of entity tags, or {@code *} for any version
 */
public record IfMatch(String header) {

  public static final String ANY_VERSION = "*";

  public static final IfMatch ANY = new IfMatch(ANY_VERSION);

  /** The entity tag of a version. */
  public static EntityTag tag(int version) {
    return new EntityTag(String.valueOf(version));
  }

  /** The header that asks for exactly this version. */
  public static IfMatch version(int version) {
    return new IfMatch("\"" + version + "\"");
  }

  /**
   * Returns if the version is one of those.
   *
   * @param thing what is about to change: {@code Account 7}
   * @throws PreconditionFailedException if it is not
   */
  public void require(String thing, int version) {
    String found = "\"" + version + "\"";
    boolean matches =
        Arrays.stream(header.split(","))
            .map(String::strip)
            .anyMatch(tag -> tag.equals(ANY_VERSION) || tag.equals(found));
    if (!matches) {
      throw new PreconditionFailedException(
          "%s is at version %s, not at %s; somebody else may have changed it"
              .formatted(thing, found, header));
    }
  }
}

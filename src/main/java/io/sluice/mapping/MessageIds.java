package io.sluice.mapping;

import io.sluice.destination.PartnerSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/**
 * Makes message ids of digests: each source has ids of its own, because Segment deduplicates across
 * sources and workspaces, and two installations may number their partners alike. The ledger keeps
 * digests, so it knows what was delivered whatever becomes of the source. Not thread-safe.
 */
public final class MessageIds {

  private static final int ID_BYTES = 18;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final MessageDigest sha256 = RecordKeys.newSha256();
  private final byte[] salt;

  public MessageIds(PartnerSource source) {
    String ofSource = source.messageSalt();
    this.salt = ofSource == null ? null : ofSource.getBytes(StandardCharsets.UTF_8);
  }

  /** The id of the message whose record, or person, has this digest: 27 characters. */
  public String of(byte[] digest) {
    byte[] salted = digest;
    if (salt != null) {
      sha256.update(salt);
      salted = sha256.digest(digest);
    }
    return "ct-" + BASE64.encodeToString(Arrays.copyOf(salted, ID_BYTES));
  }
}

package io.sluice.mapping;

import io.sluice.destination.PartnerSource;
import io.sluice.record.ProfileRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Makes the keys of people, and the ids of the messages about them: a SHA-256 over account, person
 * and all traits, salted with the partner. The same person with the same traits has the same
 * message id on every try. One a partition; not thread-safe.
 */
public final class PersonKeys {

  private final MessageDigest sha256 = RecordKeys.newSha256();
  private final MessageIds ids;
  private final byte[] salt;
  private final ByteBuffer numbers = ByteBuffer.allocate(2 * Long.BYTES);

  public PersonKeys(PartnerSource source, String accountId) {
    this.ids = new MessageIds(source);
    this.salt =
        sha256.digest(
            (source.partnerId() + "\n" + accountId + "\nidentify")
                .getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A digest of who the person is in Segment: its User ID, else its Anonymous ID. What has neither
   * is known by its bytes.
   */
  public byte[] person(ProfileRecord record, String userId, String anonymousId) {
    if (record.rejection() != null || (userId == null && anonymousId == null)) {
      sha256.update((byte) 'r');
      sha256.update(record.page(), record.start(), record.end() - record.start());
      return sha256.digest();
    }
    sha256.update((byte) (userId != null ? 'u' : 'a'));
    return sha256.digest((userId != null ? userId : anonymousId).getBytes(StandardCharsets.UTF_8));
  }

  /** The key that the books keep of a record's content. */
  public static long content(ProfileRecord record) {
    return record.contentHashHigh() ^ Long.rotateLeft(record.contentHashLow(), 32);
  }

  public String messageId(byte[] person, ProfileRecord record) {
    sha256.update(salt);
    sha256.update(person);
    numbers.clear().putLong(record.contentHashHigh()).putLong(record.contentHashLow());
    return ids.of(sha256.digest(numbers.array()));
  }
}

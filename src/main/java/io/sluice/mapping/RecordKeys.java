package io.sluice.mapping;

import io.sluice.destination.PartnerSource;
import io.sluice.record.EventRecord;
import io.sluice.record.RejectionCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.Set;

/**
 * Makes the identity of records, since CleverTap gives them none: a SHA-256 over account, event
 * name, device or person, {@code ts} and the content of the properties, salted with the partner.
 * The rest of the profile stays out of it: it changes. One a slice; not thread-safe.
 */
public final class RecordKeys {

  private static final Set<RejectionCode> UNREADABLE =
      EnumSet.of(RejectionCode.RECORD_NOT_OBJECT, RejectionCode.RECORD_UNREADABLE);

  private final MessageDigest sha256;
  private final MessageIds ids;
  private final byte[] salt;
  private final ByteBuffer numbers = ByteBuffer.allocate(3 * Long.BYTES + Integer.BYTES);

  public RecordKeys(PartnerSource source, String accountId, String eventName) {
    this.sha256 = newSha256();
    this.ids = new MessageIds(source);
    this.salt =
        sha256.digest(
            (source.partnerId() + "\n" + accountId + "\n" + eventName)
                .getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The digest of the first of all records that are identical to this one. One with a defect is
   * known by its bytes without the profile, for what can't be read of it may be what tells it from
   * others; one that can't be read at all, by all its bytes.
   */
  public byte[] digest(EventRecord record) {
    if (record.rejection() != null && UNREADABLE.contains(record.rejection())) {
      return digestOfBytes(record);
    }
    sha256.update(salt);
    update(person(record));
    if (record.rejection() == null) {
      content(record);
    } else {
      sha256.update(record.bytesWithoutProfile());
    }
    return sha256.digest();
  }

  /**
   * The digest that a record with a defect had in earlier builds: stored rejections and ledgers may
   * hold it still.
   */
  byte[] digestOfBytes(EventRecord record) {
    sha256.update(salt);
    sha256.update(record.page(), record.start(), record.end() - record.start());
    return sha256.digest();
  }

  /** The device; only where there is none, what else the record says of the person. */
  private static String person(EventRecord record) {
    if (record.objectId() != null) {
      return record.objectId();
    }
    if (record.identity() != null) {
      return record.identity();
    }
    return record.email() != null ? record.email() : record.phone();
  }

  private void update(String text) {
    if (text != null) {
      sha256.update(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void content(EventRecord record) {
    sha256.update(
        numbers
            .clear()
            .putLong(record.ts())
            .putLong(record.propertiesHashHigh())
            .putLong(record.propertiesHashLow())
            .putInt(record.propertyCount())
            .array());
  }

  /** The digest of a later one among identical records. */
  byte[] digest(byte[] ofFirst, long ordinal) {
    sha256.update(ofFirst);
    sha256.update(numbers.clear().putLong(ordinal).array(), 0, Long.BYTES);
    return sha256.digest();
  }

  /**
   * The message id of a record whose rejection did not keep one: nobody knows which it was among
   * identical records, so it is none of theirs.
   */
  public String messageId(EventRecord record, long rejectionId) {
    byte[] ofFirst = record.rejection() == null ? digest(record) : digestOfBytes(record);
    return ids.of(digest(ofFirst, -rejectionId));
  }

  /** The key that the ledger keeps of a digest. */
  public static long key(byte[] digest) {
    return ByteBuffer.wrap(digest).getLong();
  }

  String messageId(byte[] digest) {
    return ids.of(digest);
  }

  public static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

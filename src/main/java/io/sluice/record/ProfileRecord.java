package io.sluice.record;

import java.util.List;

/**
 * A person: offsets into the page's bytes and the few values that messages need, no tree. What
 * becomes a trait is {@code profileData}, and {@code email}, {@code phone} and {@code name} of the
 * record's top level, which stand in for members of the same names in {@code profileData}.
 *
 * <p>Every offset counts from the start of {@link #page()}; ends are exclusive; both are -1 when
 * the thing is absent or null. Texts are null when absent, blank, or neither string nor number; a
 * number becomes its text exactly as written.
 */
public final class ProfileRecord implements PageRecord {

  /** A member of {@code profileData} whose value the record's top level may replace. */
  record Reserved(String name, ByteRange value, long hashHigh, long hashLow) {}

  /** The values of the top level. */
  record Contact(
      String identity,
      List<String> allIdentities,
      String objectId,
      String email,
      String phone,
      String name) {
    static final Contact NOBODY = new Contact(null, List.of(), null, null, null, null);

    /** The trait of that name that stands at the top level, or null. */
    String trait(String trait) {
      return switch (trait) {
        case "email" -> email;
        case "phone" -> phone;
        case "name" -> name;
        default -> null;
      };
    }
  }

  private final byte[] page;
  private final ByteRange range;
  private final RejectionCode rejection;
  private final Contact contact;
  private final Properties data;
  private final List<Reserved> replaced;
  private final Content content;

  /** All traits together: their number and their hash. */
  record Content(int traits, long hashHigh, long hashLow) {}

  ProfileRecord(
      byte[] page,
      ByteRange range,
      RejectionCode rejection,
      Contact contact,
      Properties data,
      List<Reserved> replaced,
      Content content) {
    this.page = page;
    this.range = range;
    this.rejection = rejection;
    this.contact = contact;
    this.data = data;
    this.replaced = replaced;
    this.content = content;
  }

  @Override
  public byte[] page() {
    return page;
  }

  @Override
  public int start() {
    return range.start();
  }

  @Override
  public int end() {
    return range.end();
  }

  @Override
  public RejectionCode rejection() {
    return rejection;
  }

  /** One of all identities stands in for a missing one. */
  @Override
  public String identifier(Identifier which) {
    return switch (which) {
      case IDENTITY ->
          identity() != null || allIdentities().isEmpty() ? identity() : allIdentities().get(0);
      case EMAIL -> email();
      case PHONE -> phone();
      case CLEVERTAP_ID -> objectId();
    };
  }

  /** The person's identity; null for somebody anonymous. */
  public String identity() {
    return contact.identity();
  }

  /** Every identity that the person has, in CleverTap's order. */
  public List<String> allIdentities() {
    return contact.allIdentities();
  }

  /** Of the record's top level, else of the first device that has one. */
  public String objectId() {
    return contact.objectId();
  }

  public String email() {
    return contact.email();
  }

  public String phone() {
    return contact.phone();
  }

  public String name() {
    return contact.name();
  }

  /** Where the {@code profileData} object begins. */
  public int dataStart() {
    return data.range().start();
  }

  public int dataEnd() {
    return data.range().end();
  }

  /** Members at the top level of {@code profileData}. */
  public int dataCount() {
    return data.count();
  }

  /** The number of traits that a message of this person has. */
  public int traitCount() {
    return content.traits();
  }

  /**
   * Upper half of a 128-bit hash over everything that becomes a trait: equal for every order of
   * members (at each level), whitespace, escape and spelling of a number, and wherever email, phone
   * and name stand; different for other types (1 and "1"). Zero when there are no traits.
   */
  public long contentHashHigh() {
    return content.hashHigh();
  }

  /** Lower half of {@link #contentHashHigh()}. */
  public long contentHashLow() {
    return content.hashLow();
  }

  /** Strings {@code "$D_<epoch seconds>"} at any depth of {@code profileData}. */
  public int dateCount() {
    return data.dateCount();
  }

  /** Offset of the opening quote; dates are in the page's order. */
  public int dateStart(int i) {
    return (int) data.date(i, DateMarks.START);
  }

  /** Offset after the closing quote. */
  public int dateEnd(int i) {
    return (int) data.date(i, DateMarks.END);
  }

  public long dateEpochSecond(int i) {
    return data.date(i, DateMarks.EPOCH_SECOND);
  }

  /** Values in {@code profileData} for which the record's top level has better ones. */
  public int replacedCount() {
    return replaced.size();
  }

  /** Offset of the value's first byte; in the page's order. */
  public int replacedStart(int i) {
    return replaced.get(i).value().start();
  }

  /** Offset after the value's last byte. */
  public int replacedEnd(int i) {
    return replaced.get(i).value().end();
  }

  /** The text to write instead of the value. */
  public String replacement(int i) {
    return contact.trait(replaced.get(i).name());
  }

  /** True if a member of {@code profileData} has that name, and is replaced. */
  public boolean isReplaced(String name) {
    return replaced.stream().anyMatch(member -> member.name().equals(name));
  }
}

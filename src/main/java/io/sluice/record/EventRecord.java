package io.sluice.record;

/**
 * One element of a page's {@code records}: offsets into the page's bytes and the few values that
 * messages need, no tree. CleverTap gives a record neither an id nor the event's name.
 *
 * <p>Every offset counts from the start of {@link #page()}; ends are exclusive; both are -1 when
 * the thing is absent or null. Texts are null when absent, blank, or neither string nor number; a
 * number becomes its text exactly as written.
 */
public final class EventRecord implements PageRecord {

  /** {@link #ts()} of a record whose {@code ts} is no number of 14 digits. */
  public static final long NO_TIMESTAMP = -1;

  private final byte[] page;
  private final ByteRange range;
  private final RejectionCode rejection;
  private final long ts;
  private final Person person;
  private final Properties properties;
  private final ByteRange session;

  EventRecord(
      byte[] page,
      ByteRange range,
      RejectionCode rejection,
      long ts,
      Person person,
      Properties properties,
      ByteRange session) {
    this.page = page;
    this.range = range;
    this.rejection = rejection;
    this.ts = ts;
    this.person = person;
    this.properties = properties;
    this.session = session;
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

  /**
   * The integer {@code yyyyMMddHHmmss} in the account's time zone, as given, even if it is no time;
   * {@link #NO_TIMESTAMP} if there is no such integer. Without a {@link #rejection()}, {@link
   * AccountClock} can read it.
   */
  public long ts() {
    return ts;
  }

  public String identity() {
    return person.identity();
  }

  public String email() {
    return person.email();
  }

  public String phone() {
    return person.phone();
  }

  /** CleverTap's id of the device, not of the person. */
  public String objectId() {
    return person.objectId();
  }

  public String platform() {
    return person.platform();
  }

  public String osVersion() {
    return person.osVersion();
  }

  public String appVersion() {
    return person.appVersion();
  }

  public String make() {
    return person.make();
  }

  public String model() {
    return person.model();
  }

  /** Where the {@code event_props} object begins. */
  public int propertiesStart() {
    return properties.range().start();
  }

  public int propertiesEnd() {
    return properties.range().end();
  }

  /** Properties at the top level of {@code event_props}. */
  public int propertyCount() {
    return properties.count();
  }

  /**
   * Upper half of a 128-bit hash over the content of {@code event_props}: equal for every order of
   * keys (at each level), whitespace, escape and spelling of a number (1.50 and 15e-1); different
   * for other types (1 and "1"). Zero when there are no properties.
   */
  public long propertiesHashHigh() {
    return properties.hashHigh();
  }

  /** Lower half of {@link #propertiesHashHigh()}. */
  public long propertiesHashLow() {
    return properties.hashLow();
  }

  /** Strings {@code "$D_<epoch seconds>"} at any depth of {@code event_props}. */
  public int dateCount() {
    return properties.dateCount();
  }

  /** Offset of the opening quote; dates are in the page's order. */
  public int dateStart(int i) {
    return (int) properties.date(i, DateMarks.START);
  }

  /** Offset after the closing quote. */
  public int dateEnd(int i) {
    return (int) properties.date(i, DateMarks.END);
  }

  public long dateEpochSecond(int i) {
    return properties.date(i, DateMarks.EPOCH_SECOND);
  }

  /**
   * The record's bytes, but for the value of {@code profile}, which changes from day to day. Made
   * at each call.
   */
  public byte[] bytesWithoutProfile() {
    return WithoutProfile.of(this);
  }

  /** Where the {@code session_props} object begins. */
  public int sessionStart() {
    return session.start();
  }

  public int sessionEnd() {
    return session.end();
  }
}

package io.sluice.partner;

import io.sluice.security.secret.Secret;
import io.sluice.security.secret.SecretConverter;
import io.sluice.segment.Region;
import io.sluice.segment.SegmentSource;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The part of a partner that only the type Segment has: its source. A value. */
@Embeddable
public class SegmentSourceSettings {

  @Column(name = "write_key")
  @Convert(converter = SecretConverter.class)
  private Secret writeKey;

  @Enumerated(EnumType.STRING)
  private Region region = Region.US;

  @Column(name = "prevent_loop")
  private boolean preventLoop = true;

  @Column(name = "message_salt")
  private String messageSalt;

  /** Of a partner that is new: without a write key, in the US, and with its loop prevented. */
  protected SegmentSourceSettings() {}

  /**
   * The same with another source. Other credentials are taken for another source, whose messages
   * have ids of their own: Segment would drop what another of its sources has got under the same
   * id.
   */
  public SegmentSourceSettings withSource(Secret newKey, Region newRegion) {
    SegmentSourceSettings changed = copy();
    if (!newKey.equals(writeKey) || newRegion != region) {
      changed.messageSalt = MessageSalt.of(newKey, newRegion);
    }
    changed.writeKey = newKey;
    changed.region = newRegion;
    return changed;
  }

  public SegmentSourceSettings withPreventLoop(boolean prevent) {
    SegmentSourceSettings changed = copy();
    changed.preventLoop = prevent;
    return changed;
  }

  private SegmentSourceSettings copy() {
    SegmentSourceSettings copy = new SegmentSourceSettings();
    copy.writeKey = writeKey;
    copy.region = region;
    copy.preventLoop = preventLoop;
    copy.messageSalt = messageSalt;
    return copy;
  }

  public Secret getWriteKey() {
    return writeKey;
  }

  public Region getRegion() {
    return region;
  }

  /** True if Segment is told not to send the events back to a CleverTap destination. */
  public boolean isPreventLoop() {
    return preventLoop;
  }

  /**
   * @param partnerId 0 when the partner is not stored
   * @param eventsPerSecond 0 when there is no limit
   */
  SegmentSource source(long partnerId, int eventsPerSecond) {
    return new SegmentSource(
        partnerId, writeKey.reveal(), region, preventLoop, eventsPerSecond, messageSalt);
  }
}

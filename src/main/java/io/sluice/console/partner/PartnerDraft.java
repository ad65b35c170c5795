package io.sluice.console.partner;

import io.sluice.console.PriorityChoice;
import io.sluice.partner.NewPartner;
import io.sluice.partner.Partner;
import io.sluice.partner.PartnerChange;
import io.sluice.partner.PartnerType;
import io.sluice.partner.WithoutUserId;
import io.sluice.record.Identifier;
import io.sluice.segment.Region;
import java.io.Serializable;
import java.util.List;

/** The values in the fields of the form of a partner. A stored write key is never among them. */
public class PartnerDraft implements Serializable {

  private static final long serialVersionUID = 1L;

  private Long account;
  private String nickname;
  private String writeKey;
  private Region region = Region.US;
  private PriorityChoice userId = new PriorityChoice(List.of(Identifier.IDENTITY));
  private PriorityChoice anonymousId = new PriorityChoice(List.of(Identifier.CLEVERTAP_ID));
  private WithoutUserId withoutUserId = WithoutUserId.SEND;
  private boolean preventLoop = true;
  private boolean isoDates = true;
  private Integer eventsPerSecond;

  static PartnerDraft of(Partner partner) {
    PartnerDraft draft = new PartnerDraft();
    draft.account = partner.getAccount().getId();
    draft.nickname = partner.getNickname();
    draft.region = partner.getSegment().getRegion();
    draft.userId = new PriorityChoice(partner.getUserId());
    draft.anonymousId = new PriorityChoice(partner.getAnonymousId());
    draft.withoutUserId = partner.getWithoutUserId();
    draft.preventLoop = partner.getSegment().isPreventLoop();
    draft.isoDates = partner.isIsoDates();
    draft.eventsPerSecond = partner.getEventsPerSecond();
    return draft;
  }

  NewPartner creation() {
    return new NewPartner(
        PartnerType.SEGMENT,
        account,
        nickname,
        writeKey,
        region,
        userId.orNull(),
        anonymousId.orNull(),
        withoutUserId,
        preventLoop,
        isoDates,
        eventsPerSecond);
  }

  PartnerChange change() {
    return new PartnerChange(
        PartnerType.SEGMENT,
        account,
        nickname,
        writeKey,
        region,
        userId.orNull(),
        anonymousId.orNull(),
        withoutUserId,
        preventLoop,
        isoDates,
        eventsPerSecond);
  }

  public Long getAccount() {
    return account;
  }

  public void setAccount(Long account) {
    this.account = account;
  }

  public String getNickname() {
    return nickname;
  }

  public void setNickname(String nickname) {
    this.nickname = nickname;
  }

  public String getWriteKey() {
    return writeKey;
  }

  public void setWriteKey(String writeKey) {
    this.writeKey = writeKey;
  }

  public Region getRegion() {
    return region;
  }

  public void setRegion(Region region) {
    this.region = region;
  }

  public PriorityChoice getUserId() {
    return userId;
  }

  public PriorityChoice getAnonymousId() {
    return anonymousId;
  }

  public WithoutUserId getWithoutUserId() {
    return withoutUserId;
  }

  public void setWithoutUserId(WithoutUserId withoutUserId) {
    this.withoutUserId = withoutUserId;
  }

  public boolean isPreventLoop() {
    return preventLoop;
  }

  public void setPreventLoop(boolean preventLoop) {
    this.preventLoop = preventLoop;
  }

  public boolean isIsoDates() {
    return isoDates;
  }

  public void setIsoDates(boolean isoDates) {
    this.isoDates = isoDates;
  }

  public Integer getEventsPerSecond() {
    return eventsPerSecond;
  }

  public void setEventsPerSecond(Integer eventsPerSecond) {
    this.eventsPerSecond = eventsPerSecond;
  }
}

package io.sluice.record;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sluice.record.ProfileRecord.Contact;
import io.sluice.record.ProfileRecord.Content;
import io.sluice.record.ProfileRecord.Reserved;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one profile of {@code records} after the other; holds the values of the current one. */
final class ProfileRecordReader implements RecordFormat.Reader<ProfileRecord> {

  private final byte[] page;
  private final JsonParser parser;
  private final ProfileDataReader dataReader;

  private String identity;
  private String objectId;
  private String objectIdOfDevice;
  private String email;
  private String phone;
  private String name;
  private List<String> allIdentities;
  private Properties data;
  private List<Reserved> reserved;
  private boolean dataIsObject;

  ProfileRecordReader(byte[] page, JsonParser parser) {
    this.page = page;
    this.parser = parser;
    this.dataReader = new ProfileDataReader(parser);
  }

  static ProfileRecord unreadable(byte[] page, ByteRange range) {
    return new ProfileRecord(
        page,
        range,
        RejectionCode.RECORD_UNREADABLE,
        new Contact(null, List.of(), null, null, null, null),
        Properties.NONE,
        List.of(),
        new Content(0, 0, 0));
  }

  @Override
  public ProfileRecord read() throws IOException {
    clear();
    int start = Json.start(parser);
    boolean isObject = parser.isExpectedStartObjectToken();
    if (isObject) {
      fields();
    }
    ByteRange range = new ByteRange(start, Json.finish(parser));
    RejectionCode rejection = dataIsObject ? null : RejectionCode.TRAITS_NOT_OBJECT;
    return record(range, isObject ? rejection : RejectionCode.RECORD_NOT_OBJECT);
  }

  private void clear() {
    identity = null;
    objectId = null;
    objectIdOfDevice = null;
    email = null;
    phone = null;
    name = null;
    allIdentities = List.of();
    data = Properties.NONE;
    reserved = List.of();
    dataIsObject = true;
  }

  private void fields() throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case "identity" -> identity = Json.text(parser);
        case "all_identities" -> allIdentities = texts();
        case "objectId" -> objectId = Json.text(parser);
        case "email" -> email = Json.text(parser);
        case "phone" -> phone = Json.text(parser);
        case "name" -> name = Json.text(parser);
        case "profileData" -> readData();
        case "platformInfo" -> readDevices();
        default -> parser.skipChildren();
      }
    }
  }

  private List<String> texts() throws IOException {
    if (!parser.isExpectedStartArrayToken()) {
      parser.skipChildren();
      return List.of();
    }
    List<String> texts = new ArrayList<>(1);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String text = Json.text(parser);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private void readData() throws IOException {
    dataIsObject = parser.isExpectedStartObjectToken() || parser.hasToken(JsonToken.VALUE_NULL);
    if (parser.isExpectedStartObjectToken()) {
      data = dataReader.read();
      reserved = dataReader.reserved();
      return;
    }
    data = Properties.NONE;
    reserved = List.of();
    parser.skipChildren();
  }

  private void readDevices() throws IOException {
    if (!parser.isExpectedStartArrayToken()) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.isExpectedStartObjectToken()) {
        readDevice();
      } else {
        parser.skipChildren();
      }
    }
  }

  private void readDevice() throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      boolean isWanted = objectIdOfDevice == null && parser.currentName().equals("objectId");
      parser.nextToken();
      if (isWanted) {
        objectIdOfDevice = Json.text(parser);
      } else {
        parser.skipChildren();
      }
    }
  }

  private ProfileRecord record(ByteRange range, RejectionCode rejection) {
    String device = objectId != null ? objectId : objectIdOfDevice;
    Contact contact = new Contact(identity, allIdentities, device, email, phone, name);
    List<Reserved> replaced =
        reserved.stream().filter(member -> contact.trait(member.name()) != null).toList();
    return new ProfileRecord(
        page, range, rejection, contact, data, replaced, content(contact, replaced));
  }

  /** Hashes are added up, so a member is replaced by taking its hash away and adding another. */
  private Content content(Contact contact, List<Reserved> replaced) {
    int traits = data.count() - replaced.size();
    long high = data.hashHigh();
    long low = data.hashLow();
    for (Reserved member : replaced) {
      high -= member.hashHigh();
      low -= member.hashLow();
    }
    for (String trait : ProfileDataReader.REPLACEABLE) {
      String text = contact.trait(trait);
      if (text != null) {
        HashValue128 hash = dataReader.hash(trait, text);
        traits++;
        high += hash.getMostSignificantBits();
        low += hash.getLeastSignificantBits();
      }
    }
    return new Content(traits, high, low);
  }
}

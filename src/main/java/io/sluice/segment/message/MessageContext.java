package io.sluice.segment.message;

/**
 * The place where an event happened, as far as it is known. Every part may be null; an absent one
 * (null or empty) is left out of the message.
 *
 * @param campaign writes the whole object
 * @param session writes the whole object
 */
public record MessageContext(
    String deviceManufacturer,
    String deviceModel,
    String osName,
    String osVersion,
    String appVersion,
    JsonFragment campaign,
    JsonFragment session) {

  public static final MessageContext NONE =
      new MessageContext(null, null, null, null, null, null, null);
}

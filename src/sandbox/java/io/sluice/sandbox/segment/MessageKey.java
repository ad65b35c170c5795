package io.sluice.sandbox.segment;

import io.sluice.sandbox.data.Mix;

/** 128 bits of a message id: enough to tell millions apart without keeping their text. */
record MessageKey(long high, long low) {

  static MessageKey of(String messageId) {
    return new MessageKey(Mix.mix(0x5E6L, messageId), Mix.mix(0xC1EL, messageId));
  }
}

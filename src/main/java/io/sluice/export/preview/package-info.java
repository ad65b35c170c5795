/**
 * Previews: the first records of an export as the messages that a run would send, made by the same
 * code, while nothing is sent and nothing stored.
 */
package io.sluice.export.preview;

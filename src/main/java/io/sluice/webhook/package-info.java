/**
 * Webhooks: who is told when an export fails and when it recovers. What is to be told is written
 * into an outbox with the change itself, and delivered from there, signed, for up to a day.
 */
package io.sluice.webhook;

/**
 * The events that an account can have: CleverTap's system events with their descriptions, which of
 * them are engagement events, and the account's own from its schema.
 */
package io.sluice.catalogue;

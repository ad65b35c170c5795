/**
 * CleverTap accounts: their credentials and time zone, whether CleverTap accepts them, and which
 * events they have. Also what the change requests of other features share: entity tags, kept
 * secrets, rules for text.
 */
package io.sluice.account;

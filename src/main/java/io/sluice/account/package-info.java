/**
 * CleverTap accounts: their credentials and time zone, whether CleverTap accepts them, and which
 * events they have. Also what the list and change requests of all features share: pages, entity
 * tags, masks.
 */
package io.sluice.account;

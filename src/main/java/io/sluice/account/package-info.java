/**
 * CleverTap accounts: their credentials and time zone, whether CleverTap accepts them, and which
 * events they have.
 */
package io.sluice.account;

/**
 * Secrets of accounts, partners and webhooks: encrypted at rest with one key of the installation,
 * masked in every response, and replaced only by a new value.
 */
package io.sluice.security.secret;

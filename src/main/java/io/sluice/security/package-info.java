/**
 * Who may use Sluice, and how its secrets are kept. A mechanism reads who calls from the request,
 * the identity store says whether it is true, and {@code web.xml} says what a role may see. Secrets
 * of accounts and partners are encrypted at rest with one key of the installation.
 */
package io.sluice.security;

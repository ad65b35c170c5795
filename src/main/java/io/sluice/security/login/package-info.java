/**
 * The ways in which somebody becomes known: a mechanism reads who calls from the request, an
 * identity store says whether it is true, a session keeps it, and failures lock.
 */
package io.sluice.security.login;

/**
 * Tests of exports and their runs over HTTP against the built WAR: days, cycles, stop, restart,
 * upgrade and several servers.
 */
package io.sluice.it.export;

/** Tests of the console in a real browser against the built WAR. */
package io.sluice.it.console;

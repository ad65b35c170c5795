/**
 * A CleverTap and a Segment for the demo and for tests: real HTTP on loopback, with the vendors'
 * limits, errors and surprises. Never part of the WAR, and knows nothing of the product; the switch
 * is a URL. "Facts" in this package's comments are the vendors' documentation and captured answers.
 */
package io.sluice.sandbox;

/** Measurements over HTTP: the built WAR between the sandbox's CleverTap and Segment. */
package io.sluice.it.bench;

/**
 * The fault harness: it draws faults from a seed, lets the built WAR run through them, and compares
 * record by record what CleverTap held with what Segment took.
 */
package io.sluice.it.fault;

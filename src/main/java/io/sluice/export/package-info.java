/**
 * A user's order: an export's partner, events, days and frequency, the rules that these must keep,
 * and its place in the database. What happens to an export stands in {@code export.lifecycle}.
 */
package io.sluice.export;

/**
 * Runs and their slices: one execution of an export, its days, its state, and its place in the
 * database. A run is one Jakarta Batch job instance.
 */
package io.sluice.run;

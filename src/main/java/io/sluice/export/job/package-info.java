/**
 * The artifacts of the job {@code event-export}, which the job XML and the job operator name: they
 * plan the slices, send each of them as a partition, and reconcile with CleverTap's counts. Like
 * REST, a job is an entrance: its artifacts hold position and translation only.
 */
package io.sluice.export.job;

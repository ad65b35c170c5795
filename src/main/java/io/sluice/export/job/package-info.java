/**
 * The artifacts that the jobs of exports share, which the job XML and the job operator name: they
 * plan the slices, reconcile them with CleverTap's counts, and tie a job to its run. What sends
 * events, people and rejections stands in a room each below. Like REST, a job is an entrance: its
 * artifacts hold position and translation only.
 */
package io.sluice.export.job;

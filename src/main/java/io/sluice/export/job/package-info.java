/**
 * The artifacts of the job {@code event-export}: an entrance like REST, holding position and
 * translation only. Plan the slices, send each of them as a partition, reconcile with CleverTap's
 * counts.
 */
package io.sluice.export.job;

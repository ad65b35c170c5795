/**
 * The artifacts of the job {@code event-export} that know what an event is; those of people stand
 * beside them in {@code people}, under the same names.
 */
package io.sluice.export.job.events;

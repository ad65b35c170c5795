/**
 * The artifacts of the job {@code profile-export}: people instead of events, each person once a
 * run.
 */
package io.sluice.export.job.people;

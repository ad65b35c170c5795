/**
 * JBeret on Payara: the only package that knows which Jakarta Batch implementation runs the jobs.
 * The rest of the application sees {@link io.sluice.jobengine.JobEngine} and the API of Jakarta
 * Batch.
 */
package io.sluice.jobengine;

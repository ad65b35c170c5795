/**
 * The way in which a partition reads its slice, whatever the slice holds: page by page from an
 * intake, and after a stop on from a checkpoint, as far as what the run knows of the records allows
 * it.
 */
package io.sluice.export.job.reader;

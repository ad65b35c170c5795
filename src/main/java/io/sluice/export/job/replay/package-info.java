/**
 * The artifacts of the job {@code rejection-replay}: kept rejections are mapped with the settings
 * of now and sent under their first message ids.
 */
package io.sluice.export.job.replay;

/**
 * Records that could not be delivered: this package lists, filters and downloads the rejections of
 * a run, and replays them, once what was wrong is right, as a run of its own kind.
 */
package io.sluice.export.rejection;

/**
 * Exports, their runs, slices and rejections: what users create, watch, stop and restart, and the
 * books of what was delivered.
 */
package io.sluice.export;

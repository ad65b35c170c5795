/**
 * How exports, runs and slices are shown: responses, filters and pages of lists, status lines,
 * progress, and the comparison with CleverTap's counts. Nothing here changes them.
 */
package io.sluice.export.view;

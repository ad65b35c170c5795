/**
 * Exports, runs and slices as they are shown: responses, filters and pages of lists, the words
 * beside a status, progress, and the comparison with CleverTap's counts. Nothing here changes them.
 */
package io.sluice.export.view;

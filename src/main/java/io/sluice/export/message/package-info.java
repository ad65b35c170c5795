/**
 * How a record of CleverTap becomes a message for Segment, or does not: its identity, its mapping,
 * and the rules that it must keep. The job and the preview do the same with it.
 */
package io.sluice.export.message;

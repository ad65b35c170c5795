/** Sluice exports raw CleverTap events to Segment and proves what was delivered. */
package io.sluice;

/**
 * When a call to another company's service is tried again, and how long to wait first. Decisions
 * are pure functions; the only effect is a {@link io.sluice.delivery.Pause}.
 */
package io.sluice.delivery;

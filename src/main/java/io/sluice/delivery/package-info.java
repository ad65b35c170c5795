/**
 * When a call to another company's service is tried again, and how long to wait first. Each service
 * has its own table of what an answer means, which gives an {@link io.sluice.delivery.Outcome}; one
 * {@link io.sluice.delivery.RetryPolicy} for each decides what follows. Decisions are pure
 * functions; the only effect is a {@link io.sluice.delivery.Pause}.
 */
package io.sluice.delivery;

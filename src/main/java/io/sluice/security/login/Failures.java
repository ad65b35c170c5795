package io.sluice.security.login;

import java.time.Instant;

/**
 * Failed logins of one key since the last one that succeeded.
 *
 * @param lockedUntil the first moment of the next try; in the past if it may be now
 * @param forgottenAt when they count no more
 */
record Failures(int count, Instant lockedUntil, Instant forgottenAt) {}

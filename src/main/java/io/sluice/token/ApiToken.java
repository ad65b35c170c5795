package io.sluice.token;

import io.sluice.security.Role;
import java.time.Instant;

/**
 * A token as it is kept, without its hash, and as the API shows it.
 *
 * @param user whose it is
 * @param role what it may do, as long as its user may
 * @param lastUsedAt to the minute; null if it was not used yet
 */
public record ApiToken(
    long id,
    String name,
    String user,
    Role role,
    Instant createdAt,
    Instant expiresAt,
    Instant lastUsedAt) {}

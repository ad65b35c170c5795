/**
 * API tokens: a user's, with a name, a role not above theirs, and an expiry. A token is shown once;
 * only its hash is kept, which is enough to know it again.
 */
package io.sluice.token;

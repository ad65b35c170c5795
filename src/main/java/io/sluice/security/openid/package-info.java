/**
 * Single sign-on by OpenID Connect, where it is configured: the code flow with state, nonce and
 * PKCE. The provider's claims say the user's name and role at each login.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html">OpenID Connect Core</a>
 */
package io.sluice.security.openid;

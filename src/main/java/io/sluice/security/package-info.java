/**
 * Users of Sluice: their roles, their passwords and where they are kept, and where a request comes
 * from. How they log in, what they may do, and how secrets are kept have packages of their own.
 */
package io.sluice.security;

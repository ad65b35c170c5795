/**
 * Users of Sluice: which roles there are, their passwords and where they are kept, and where a
 * request comes from. How users log in, which role a route or a page needs, and how secrets are
 * kept have packages of their own; which role an action of a page needs stands at the action.
 */
package io.sluice.security;

/**
 * A record of CleverTap, whichever way it came: an event or a person over the bytes of their page,
 * read without building trees, with what identifies it and what is broken in it. The package knows
 * nobody.
 */
package io.sluice.record;

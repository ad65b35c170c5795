/**
 * Partners: integrations with a Segment source, how people are identified in it, and whether
 * Segment knows its write key.
 */
package io.sluice.partner;

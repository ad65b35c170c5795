/** Partners: integrations with a Segment source, and how people are identified in it. */
package io.sluice.partner;

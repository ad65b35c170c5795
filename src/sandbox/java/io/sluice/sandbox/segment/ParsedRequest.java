package io.sluice.sandbox.segment;

import java.util.List;

/**
 * A request's body, as it was read.
 *
 * @param writeKey null when absent
 * @param sentAt null when absent
 * @param integrated whether its context names the integration for every message
 */
record ParsedRequest(
    String writeKey, String sentAt, boolean integrated, List<ParsedMessage> messages) {}

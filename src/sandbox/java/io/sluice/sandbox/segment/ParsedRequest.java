package io.sluice.sandbox.segment;

import java.util.List;

/**
 * What a request's body says.
 *
 * @param writeKey null when absent
 * @param sentAt null when absent
 * @param integrated whether its context names the integration for every message
 */
record ParsedRequest(
    String writeKey, String sentAt, boolean integrated, List<ParsedMessage> messages) {}

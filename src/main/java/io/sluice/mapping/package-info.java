/**
 * The way from a record to a message: the identity of events and of people, from which message ids
 * are made and by which repeats are known, and the mapping of both to messages. Jobs, replays and
 * the preview do the same with a record.
 */
package io.sluice.mapping;

/**
 * CleverTap's API as Java: a client that opens a cursor over one event's days, walks its pages, and
 * asks for counts and event names. What a record is stands in {@code record}, how a single request
 * is made and tried again in {@code clevertap.call}.
 */
package io.sluice.clevertap;

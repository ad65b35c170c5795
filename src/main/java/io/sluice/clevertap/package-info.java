/**
 * CleverTap's API as an intake of events and of people: a client that opens a cursor over one
 * event's days, walks its pages, and asks for counts and event names. What a record is stands in
 * {@code record}, what an intake must do in {@code intake}, how a single request is made and tried
 * again in {@code clevertap.call}.
 */
package io.sluice.clevertap;

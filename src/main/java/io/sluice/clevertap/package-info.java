/**
 * CleverTap's API as Java: opens a cursor over one event's days, walks its pages, reads their
 * records without building trees, and asks for counts. An answer is never trusted for its HTTP
 * status alone, no record is dropped, and a passcode appears in no message.
 */
package io.sluice.clevertap;

/**
 * One request to CleverTap's API: its address, its answer in every shape that CleverTap gives it,
 * what that answer means, and when it is asked again. An answer is never trusted for its HTTP
 * status alone, and a passcode appears in no message.
 */
package io.sluice.clevertap.call;

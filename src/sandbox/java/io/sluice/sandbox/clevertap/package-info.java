/**
 * CleverTap's API as the sandbox plays it: cursors, pages, counts and schema, with the vendor's
 * limits, errors and faults.
 */
package io.sluice.sandbox.clevertap;

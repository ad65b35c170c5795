package io.sluice.sandbox.clevertap;

/** Faults of CleverTap beyond what a caller does wrong. */
public enum CleverTapFault {
  /** Any request: answered late by the rule's value in milliseconds. */
  DELAY,
  /** The opening of a cursor: answered late by the rule's value in milliseconds. */
  SLOW_OPEN,
  /** A page: answered late by the rule's value in milliseconds. */
  SLOW_PAGE,
  /** A count: answered late by the rule's value in milliseconds. */
  SLOW_COUNT,
  /** Any request: the connection closes without an answer. */
  RESET,
  /** Any request: 401, as if the passcode had been changed. */
  HTTP_401,
  /** Any request: 429 "Too many concurrent requests". */
  HTTP_429,
  /** Any request: 500 "An unknown error occurred". */
  HTTP_500,
  /** Any request: 503 "An unknown error occurred". */
  HTTP_503,
  /** Any request: an HTML body with HTTP 200. */
  HTML,
  /** A page: HTTP 200 with code 1, throttled. */
  CODE_1,
  /** A page: HTTP 200 with code 2, not ready yet. */
  CODE_2,
  /** A page: HTTP 200 with code 3, "Incorrect Usage"; the cursor is dead from then on. */
  LOST_CURSOR,
  /** A page: CURSOR_INVALIDATED; the cursor is dead from then on. */
  EXPIRED_CURSOR,
  /** A page: an HTML body with HTTP 200. */
  NOT_JSON,
  /** A page: no records, and a cursor that leads to the page that was asked for. */
  EMPTY_PAGE,
  /** A page: its records, and as next cursor one that its chain has come through. */
  CURSOR_CYCLE,
  /** A page: half the announced body, then the connection closes. */
  CUT_PAGE,
  /** A page: so many bytes more than it needs, by the rule's value. */
  LARGE_PAGE
}

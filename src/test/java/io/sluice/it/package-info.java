/**
 * The shipped WAR on its server, over HTTP, with CleverTap and Segment as sandboxes in the test's
 * JVM. Every test can run alone and in any order; each makes an account and a partner of its own.
 */
package io.sluice.it;

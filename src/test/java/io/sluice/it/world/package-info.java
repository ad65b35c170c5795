/**
 * The tools that the tests against the built WAR share: servers, installations, clocks and
 * databases, and the REST API as a client sees it. The shipped WAR runs on its server, with
 * CleverTap and Segment as sandboxes in the test's JVM. Every test can run alone and in any order;
 * each makes an account and a partner of its own.
 */
package io.sluice.it.world;

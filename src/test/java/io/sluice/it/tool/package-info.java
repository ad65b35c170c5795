/**
 * What tests need beside Maven and JDK 17, and what becomes of a test that misses it. {@code
 * .ci/install-test-tools} installs all of it.
 */
package io.sluice.it.tool;

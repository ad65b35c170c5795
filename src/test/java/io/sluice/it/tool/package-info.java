/**
 * The tools that tests need beside Maven and JDK 17, and the fate of a test that misses one. {@code
 * .ci/install-test-tools} installs all of it.
 */
package io.sluice.it.tool;

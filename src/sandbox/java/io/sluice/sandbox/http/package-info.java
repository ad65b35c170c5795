/**
 * The frame of both fakes: an HTTP server, replies, faults by rule, and the administration that
 * tests use.
 */
package io.sluice.sandbox.http;

/**
 * Tests of the REST API over HTTP against the built WAR: its contract, errors, lists, previews,
 * rejections and webhooks.
 */
package io.sluice.it.api;

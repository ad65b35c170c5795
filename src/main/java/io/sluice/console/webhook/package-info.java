/** The page about webhooks. */
package io.sluice.console.webhook;

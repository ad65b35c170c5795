/**
 * Where a webhook may lead: the addresses of its host, of which those in the own network are
 * refused.
 */
package io.sluice.webhook.address;

/**
 * MicroProfile Health checks, for the probes of whoever runs the server. They are open to
 * everybody, so they tell UP or DOWN and the check's name, and nothing else.
 */
package io.sluice.health;

/**
 * The frame of the REST API under {@code /api/v1}: strict JSON in, ISO dates and no nulls out, and
 * parameters whose conversion errors name the parameter and what is allowed.
 */
package io.sluice.rest;

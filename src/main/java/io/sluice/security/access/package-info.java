/**
 * The least role for each route and page, by one table in {@code META-INF/access.txt}, and what
 * every answer and every request of another site must respect.
 */
package io.sluice.security.access;

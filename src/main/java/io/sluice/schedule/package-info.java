/**
 * When runs start, who executes them, and who takes over those of a dead server: db-scheduler's
 * table is the queue, its heartbeats tell the dead from the living.
 */
package io.sluice.schedule;

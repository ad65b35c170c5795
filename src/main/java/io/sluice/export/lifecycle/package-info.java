/**
 * The lifecycle of an export and its runs: creation, editing, cycles, backfills, stop and restart,
 * and the REST resources that ask for them.
 */
package io.sluice.export.lifecycle;

/**
 * What chunks commit with their checkpoints, and what is read of it later: the counts of a slice,
 * its rejections, the ledger of what is settled, and the people that were delivered.
 */
package io.sluice.run.books;

/**
 * The books that chunks commit with their checkpoints, and what is read of them later: the counts
 * of a slice, its rejections, the ledger of what is settled, and the people that were delivered.
 */
package io.sluice.run.books;

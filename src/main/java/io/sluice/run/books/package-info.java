/**
 * The books that a chunk commits with its checkpoint: the counts of a slice, the ledger of what is
 * settled, the rejections, and the people that were delivered.
 */
package io.sluice.run.books;

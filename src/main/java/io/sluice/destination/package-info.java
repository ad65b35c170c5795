/**
 * The seam to where messages go: what a partner's type can do ({@link
 * io.sluice.destination.Destination}), and the sending of several batches at once. It knows records
 * and the rules by which they are mapped; it knows neither exports nor where records came from. A
 * type of partner is a package beside it, such as {@code segment}.
 */
package io.sluice.destination;

/**
 * The seam to where messages go: what a partner's type can do, and how records become messages. It
 * knows records; it knows neither exports nor where the records came from. Each type of partner has
 * a package of its own beside it, such as {@code segment}.
 */
package io.sluice.destination;

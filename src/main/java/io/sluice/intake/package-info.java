/**
 * The seam between the records and where they come from: what every intake can be asked, what its
 * answers and failures mean, and what it needs of an account. It knows records and waits, but no
 * vendor: CleverTap's API is an intake in {@code clevertap}, and kept rejections are one beside
 * their job.
 */
package io.sluice.intake;

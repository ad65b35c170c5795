/** The pages of the batch console. */
package io.sluice.console.job;

/** The start of the application: its steps, in order. */
package io.sluice.startup;

/** What happens when the application starts, in order. */
package io.sluice.startup;

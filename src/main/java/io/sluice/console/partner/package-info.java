/** The page about partners. */
package io.sluice.console.partner;

/** The page about API tokens. */
package io.sluice.console.token;

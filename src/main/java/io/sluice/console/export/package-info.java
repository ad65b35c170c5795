/** The pages about exports and their runs. */
package io.sluice.console.export;

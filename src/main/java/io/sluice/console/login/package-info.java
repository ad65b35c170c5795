/** The login page of the console. */
package io.sluice.console.login;

/** The page about CleverTap accounts. */
package io.sluice.console.account;

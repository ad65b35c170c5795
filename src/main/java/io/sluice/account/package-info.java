/** CleverTap accounts: where events are read from, with which credentials, in which time zone. */
package io.sluice.account;

/** Tests of who may do what, and of secrets, over HTTP against the built WAR. */
package io.sluice.it.access;

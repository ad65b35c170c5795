/** Users: who may log in, with which role, and their passwords. */
package io.sluice.user;

/** The pages about users, and the one about the user who looks at it. */
package io.sluice.console.user;

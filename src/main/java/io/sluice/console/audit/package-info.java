/** The page about the audit trail. */
package io.sluice.console.audit;

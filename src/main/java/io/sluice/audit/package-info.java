/**
 * The audit trail: who did what and when, with the values before and after, never a secret. An
 * entry is written in the transaction of what it tells of. Features mark their methods {@link
 * io.sluice.audit.Audited} and say by an {@link io.sluice.audit.AuditSource} what is worth keeping.
 */
package io.sluice.audit;

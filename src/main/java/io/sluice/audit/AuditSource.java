package io.sluice.audit;

import java.util.Optional;

/** What the audit trail keeps of one kind of thing. */
public interface AuditSource {

  AuditEntity entity();

  /** What it is like now, as a record of JSON values without secrets; empty if there is none. */
  Optional<?> values(String id);

  /** The id of what an audited method made. */
  String idOf(Object made);
}

package io.sluice.security;

import io.sluice.audit.AuditAction;
import io.sluice.audit.AuditEntity;
import io.sluice.audit.AuditTrail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An audit trail without a database: each entry as words. */
public final class AuditInMemory extends AuditTrail {

  public final List<String> entries = new ArrayList<>();

  @Override
  public void write(
      String user, AuditAction action, AuditEntity entity, String id, Object before, Object after) {
    Object values = after instanceof Map<?, ?> map ? new TreeMap<>(map) : after;
    entries.add("%s %s %s %s %s %s".formatted(user, action, entity, id, before, values));
  }
}

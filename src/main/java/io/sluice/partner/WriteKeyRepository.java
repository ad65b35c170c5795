package io.sluice.partner;

import io.sluice.database.Sql;
import io.sluice.security.secret.SecretStore;
import io.sluice.security.secret.StoredSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The write keys of the partners. */
@ApplicationScoped
public class WriteKeyRepository implements SecretStore {

  private final Sql sql;

  /** For the container's proxy. */
  protected WriteKeyRepository() {
    this(null);
  }

  @Inject
  public WriteKeyRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<StoredSecret> all() {
    return sql.list(
        row -> new StoredSecret("The write key of partner " + row.getLong(1), row.getString(2)),
        "select id, write_key from partner order by id");
  }
}

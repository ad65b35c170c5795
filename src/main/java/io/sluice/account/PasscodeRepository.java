package io.sluice.account;

import io.sluice.database.Sql;
import io.sluice.security.secret.SecretStore;
import io.sluice.security.secret.StoredSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The passcodes of the accounts. */
@ApplicationScoped
public class PasscodeRepository implements SecretStore {

  private final Sql sql;

  /** For the container's proxy. */
  protected PasscodeRepository() {
    this(null);
  }

  @Inject
  public PasscodeRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<StoredSecret> all() {
    return sql.list(
        row -> new StoredSecret("The passcode of account " + row.getLong(1), row.getString(2)),
        "select id, passcode from account order by id");
  }
}

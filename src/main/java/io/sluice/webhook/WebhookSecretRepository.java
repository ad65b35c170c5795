package io.sluice.webhook;

import io.sluice.database.Sql;
import io.sluice.security.secret.SecretStore;
import io.sluice.security.secret.StoredSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The secrets of the webhooks. */
@ApplicationScoped
public class WebhookSecretRepository implements SecretStore {

  private final Sql sql;

  /** For the container's proxy. */
  protected WebhookSecretRepository() {
    this(null);
  }

  @Inject
  public WebhookSecretRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<StoredSecret> all() {
    return sql.list(
        row -> new StoredSecret("The secret of webhook " + row.getLong(1), row.getString(2)),
        "select id, secret from webhook order by id");
  }
}

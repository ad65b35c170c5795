package io.sluice.security.secret;

import java.util.List;

/** Where a feature keeps its secrets of one kind. */
public interface SecretStore {

  /** All of them, in the order in which they were made. */
  List<StoredSecret> all();
}

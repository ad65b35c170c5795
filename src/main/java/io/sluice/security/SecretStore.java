package io.sluice.security;

import java.util.Optional;

/** Where a feature keeps its secrets of one kind. */
public interface SecretStore {

  /** The newest of them; empty when there are none yet. */
  Optional<StoredSecret> newest();
}

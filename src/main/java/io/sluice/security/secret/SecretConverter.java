package io.sluice.security.secret;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * Keeps every {@link Secret} of an entity encrypted in its column; give it 1,000 characters or
 * more.
 *
 * <p>EclipseLink makes converters before the application's beans exist, so nothing is injected: the
 * key is looked up when the first secret is read or written.
 */
@Converter(autoApply = true)
public class SecretConverter implements AttributeConverter<Secret, String> {

  private volatile Secrets secrets;

  public SecretConverter() {}

  SecretConverter(Secrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public String convertToDatabaseColumn(Secret secret) {
    return secret == null ? null : secrets().encrypt(secret);
  }

  @Override
  public Secret convertToEntityAttribute(String stored) {
    return stored == null ? null : read(stored);
  }

  /**
   * Reads a secret, or makes an unreadable one. Who needs that is told; the others go on: the list
   * that it stands in, the save that replaces it.
   */
  private Secret read(String stored) {
    try {
      return secrets().decrypt(stored);
    } catch (UnreadableSecretException e) {
      return Secret.unreadable();
    }
  }

  private Secrets secrets() {
    if (secrets == null) {
      secrets = CDI.current().select(Secrets.class).get();
    }
    return secrets;
  }
}

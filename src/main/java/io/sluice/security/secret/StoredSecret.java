package io.sluice.security.secret;

/**
 * A secret as the database has it.
 *
 * @param name what it is and whose, with a capital: {@code The passcode of account 3}
 */
public record StoredSecret(String name, String encrypted) {}

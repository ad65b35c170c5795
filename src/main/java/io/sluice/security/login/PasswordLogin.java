package io.sluice.security.login;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;

/** A user's name and password, and the address that they came from. */
final class PasswordLogin extends UsernamePasswordCredential {

  private final String address;

  PasswordLogin(String name, String password, String address) {
    super(name, password);
    this.address = address;
  }

  String address() {
    return address;
  }
}

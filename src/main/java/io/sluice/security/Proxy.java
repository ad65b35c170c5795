package io.sluice.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/** A request as it was before the proxy passed it on, if there is one. */
@ApplicationScoped
public class Proxy {

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private final boolean tls;
  private final Optional<String> publicUrl;

  /** For the container's proxy. */
  protected Proxy() {
    this(false, Optional.empty());
  }

  @Inject
  Proxy(ProxySettings settings) {
    this(settings.tls(), settings.publicUrl());
  }

  private Proxy(boolean tls, Optional<String> publicUrl) {
    this.tls = tls;
    this.publicUrl = publicUrl;
  }

  /** True if the server is reached through a proxy that ends TLS. */
  public boolean endsTls() {
    return tls;
  }

  public boolean isEncrypted(HttpServletRequest request) {
    return tls || request.isSecure();
  }

  /**
   * The client's address; of IPv6 only the network, of which anybody has all addresses. The last
   * address of the header is the one that the proxy wrote.
   */
  public String clientAddress(HttpServletRequest request) {
    String header = tls ? request.getHeader(FORWARDED_FOR) : null;
    String address =
        header == null
            ? request.getRemoteAddr()
            : header.substring(header.lastIndexOf(',') + 1).strip();
    return Networks.of(address);
  }

  /** Where clients find Sluice, without a path: {@code https://sluice.example.com}. */
  public String origin(HttpServletRequest request) {
    return publicUrl
        .map(URI::create)
        .map(url -> url.getScheme() + "://" + url.getRawAuthority())
        .orElseGet(
            () -> (isEncrypted(request) ? "https" : "http") + "://" + request.getHeader("Host"));
  }
}

package io.sluice.it.world;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A small OpenID provider, whose user is always logged in: discovery, keys, and the code flow with
 * PKCE. It answers once to a code, and only to the client with the secret.
 */
public final class OpenIdSandbox implements AutoCloseable {
  public static final String CLIENT = "sluice-it";
  public static final String SECRET = "openid-client-Secret-Kp52";

  private final HttpServer server;
  private final RSAKey key = newKey();
  private final Map<String, Map<String, List<String>>> codes = new ConcurrentHashMap<>();

  private volatile Map<String, Object> claims = Map.of();
  private volatile Forgery forgery = Forgery.NONE;

  /** The fault of the next ID tokens. */
  public enum Forgery {
    NONE,
    NONCE,
    KEY,
    AUDIENCE,
    ISSUER,
    EXPIRED,
    UNSIGNED
  }

  private OpenIdSandbox(HttpServer server) {
    this.server = server;
  }

  public static OpenIdSandbox start() {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      OpenIdSandbox sandbox = new OpenIdSandbox(HttpServer.create(address, 0));
      sandbox.serve();
      return sandbox;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve() {
    server.createContext(
        "/.well-known/openid-configuration", exchange -> json(exchange, 200, configuration()));
    server.createContext(
        "/keys", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Logs somebody in from now on, with tokens that are good. */
  public void user(Map<String, Object> claimsOfUser) {
    claims = claimsOfUser;
    forgery = Forgery.NONE;
  }

  public void forge(Forgery next) {
    forgery = next;
  }

  private String configuration() {
    return """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/keys","response_types_supported":["code"],
         "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
        """
        .formatted(issuer());
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, List<String>> asked =
        URLUtils.parseParameters(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    String back = first(asked, "redirect_uri") + "?code=" + code + "&state=";
    exchange.getResponseHeaders().set("Location", back + first(asked, "state"));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, List<String>> sent = URLUtils.parseParameters(body);
    Map<String, List<String>> asked = codes.remove(first(sent, "code"));
    boolean good =
        asked != null
            && basic().equals(exchange.getRequestHeaders().getFirst("Authorization"))
            && first(asked, "redirect_uri").equals(first(sent, "redirect_uri"))
            && first(asked, "code_challenge").equals(challenge(first(sent, "code_verifier")));
    if (good) {
      json(exchange, 200, tokens(first(asked, "nonce")));
    } else {
      json(exchange, 400, "{\"error\":\"invalid_grant\"}");
    }
  }

  private static String basic() {
    byte[] pair = (CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static String challenge(String verifier) {
    return CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier)).getValue();
  }

  private String tokens(String nonce) {
    return """
        {"access_token":"%s","token_type":"Bearer","expires_in":300,"id_token":"%s"}
        """
        .formatted(UUID.randomUUID(), idToken(nonce));
  }

  private String idToken(String nonce) {
    Instant now = Instant.now();
    Instant end = forgery == Forgery.EXPIRED ? now.minusSeconds(600) : now.plusSeconds(300);
    JWTClaimsSet.Builder token =
        new JWTClaimsSet.Builder()
            .issuer(forgery == Forgery.ISSUER ? "http://evil.example" : issuer())
            .audience(forgery == Forgery.AUDIENCE ? "another-client" : CLIENT)
            .subject("subject-1")
            .issueTime(Date.from(now.minusSeconds(900)))
            .expirationTime(Date.from(end))
            .claim("nonce", forgery == Forgery.NONCE ? "another-nonce" : nonce);
    claims.forEach(token::claim);
    return forgery == Forgery.UNSIGNED
        ? new PlainJWT(token.build()).serialize()
        : signed(token.build());
  }

  private String signed(JWTClaimsSet token) {
    try {
      RSAKey signer = forgery == Forgery.KEY ? newKey() : key;
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), token);
      jwt.sign(new RSASSASigner(signer));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("key-1").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String first(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of("")).get(0);
  }

  private static void json(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** As a browser that follows the provider's redirect back to Sluice. */
  public URI answer(URI authorize) {
    return URI.create(
        RestAssured.given()
            .redirects()
            .follow(false)
            .urlEncodingEnabled(false)
            .get(authorize)
            .header("Location"));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

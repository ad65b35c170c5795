package io.sluice.security.openid;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Speaks with the provider. Its metadata and keys are fetched when they are needed first. */
@ApplicationScoped
class OpenIdProvider {

  private static final int TIMEOUT_MILLIS = 10_000;
  private static final int MAX_KEYS_BYTES = 200_000;

  /** Signatures with the provider's private key; none with a secret, and never none at all. */
  private static final Set<JWSAlgorithm> SIGNATURES =
      Set.copyOf(
          List.of(
              JWSAlgorithm.RS256,
              JWSAlgorithm.RS384,
              JWSAlgorithm.RS512,
              JWSAlgorithm.PS256,
              JWSAlgorithm.ES256,
              JWSAlgorithm.ES384,
              JWSAlgorithm.ES512));

  @Inject OpenIdSettings settings;

  private OIDCProviderMetadata metadata;
  private JWKSource<SecurityContext> keys;

  /**
   * Where the browser is to ask for a login.
   *
   * @throws OpenIdException if the provider does not answer
   */
  URI authenticationRequest(PendingLogin login, URI redirect) {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE,
            Scope.parse(settings.scopes()),
            new ClientID(settings.clientId()),
            redirect)
        .endpointURI(metadata().getAuthorizationEndpointURI())
        .state(new State(login.state()))
        .nonce(new Nonce(login.nonce()))
        .codeChallenge(new CodeVerifier(login.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * The claims of the ID token that the provider gives for the code.
   *
   * @throws OpenIdException if it gives none, or the token is not good for this login
   */
  Map<String, Object> claims(String code, PendingLogin login, URI redirect) {
    try {
      JWT idToken = idToken(code, login, redirect);
      return validator().validate(idToken, new Nonce(login.nonce())).toJSONObject();
    } catch (Exception e) {
      throw e instanceof OpenIdException known
          ? known
          : new OpenIdException("The provider's answer is not good: " + e.getMessage(), e);
    }
  }

  private JWT idToken(String code, PendingLogin login, URI redirect) throws Exception {
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), redirect, new CodeVerifier(login.verifier()));
    HTTPRequest request =
        new TokenRequest.Builder(metadata().getTokenEndpointURI(), authentication(), grant)
            .build()
            .toHTTPRequest();
    request.setConnectTimeout(TIMEOUT_MILLIS);
    request.setReadTimeout(TIMEOUT_MILLIS);
    request.setFollowRedirects(false);
    TokenResponse response = OIDCTokenResponseParser.parse(request.send());
    if (!response.indicatesSuccess()) {
      throw new OpenIdException(
          "The provider refused the code: "
              + response.toErrorResponse().getErrorObject().getCode());
    }
    return response.toSuccessResponse().getTokens().toOIDCTokens().getIDToken();
  }

  private ClientAuthentication authentication() {
    ClientID id = new ClientID(settings.clientId());
    Secret secret = new Secret(settings.clientSecret());
    List<ClientAuthenticationMethod> known = metadata().getTokenEndpointAuthMethods();
    boolean basic = known == null || known.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    return basic ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret);
  }

  private IDTokenValidator validator() {
    return new IDTokenValidator(
        metadata().getIssuer(),
        new ClientID(settings.clientId()),
        new JWSVerificationKeySelector<>(SIGNATURES, keys),
        null);
  }

  private synchronized OIDCProviderMetadata metadata() {
    if (metadata == null) {
      try {
        Issuer issuer = new Issuer(settings.issuer());
        OIDCProviderMetadata found =
            OIDCProviderMetadata.resolve(issuer, TIMEOUT_MILLIS, TIMEOUT_MILLIS);
        DefaultResourceRetriever retriever =
            new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MAX_KEYS_BYTES);
        keys = JWKSourceBuilder.create(found.getJWKSetURI().toURL(), retriever).build();
        metadata = found;
      } catch (com.nimbusds.oauth2.sdk.GeneralException | IOException e) {
        throw new OpenIdException(
            "The provider " + settings.issuer() + " told nothing of itself", e);
      }
    }
    return metadata;
  }
}

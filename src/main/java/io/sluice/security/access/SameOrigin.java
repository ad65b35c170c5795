package io.sluice.security.access;

import java.util.Set;

/**
 * The headers that say where a request comes from. They decide if it may change something: no page
 * of another site may act in the name of who has it open.
 *
 * @param fetchSite the header {@code Sec-Fetch-Site}, or null
 * @param origin the header {@code Origin}, or null
 * @see <a
 *     href="https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html">OWASP</a>
 */
record SameOrigin(String method, String fetchSite, String origin) {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  /**
   * @param own where clients find Sluice
   * @param sentByBrowser whether the browser sends what proves the login by itself; then one of the
   *     headers must be there
   */
  boolean allows(String own, boolean sentByBrowser) {
    if (SAFE.contains(method)) {
      return true;
    }
    if (fetchSite != null) {
      return fetchSite.equals("same-origin") || (fetchSite.equals("none") && !sentByBrowser);
    }
    return origin == null ? !sentByBrowser : origin.equalsIgnoreCase(own);
  }
}

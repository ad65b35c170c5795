package io.sluice.webhook;

import io.sluice.problem.BadInputException;
import io.sluice.rest.PlainText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Which addresses a webhook may have, apart from where they lead. */
final class WebhookUrl {

  static final int MAX_CHARS = 2_000;
  private static final int MAX_PORT = 65_535;
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private WebhookUrl() {}

  /**
   * @throws BadInputException if it is no absolute http or https URL, names a user, has a fragment,
   *     or a port that does not exist
   */
  static URI parse(String text) {
    try {
      URI url = new URI(text);
      boolean web = url.getScheme() != null && SCHEMES.contains(scheme(url));
      boolean plain = url.getUserInfo() == null && url.getFragment() == null;
      boolean reachable = url.getHost() != null && url.getPort() != 0 && url.getPort() <= MAX_PORT;
      if (web && plain && reachable && text.matches(PlainText.PATTERN)) {
        return url;
      }
    } catch (URISyntaxException e) {
      // refused below, like the others
    }
    throw new BadInputException(
        "url",
        text,
        "must be an http or https URL with a host, without user and fragment; a port is 1 to 65535");
  }

  private static String scheme(URI url) {
    return url.getScheme().toLowerCase(Locale.ROOT);
  }
}

package io.sluice.clevertap.call;

import io.sluice.intake.AccountAccess;
import java.net.URI;
import java.time.Duration;

/**
 * Settings of the calls to CleverTap.
 *
 * @param url of every account; {@code {region}} in it stands for the account's region
 * @param readTimeout the longest silence of a connection
 * @param concurrency requests at once per account and API; CleverTap allows 3 to all programs of
 *     the customer together
 * @param patience the longest that one call waits, all its pauses added, for a page that is in
 *     progress or a server that fails
 * @param longestPause the longest pause between two tries of one call
 * @param maxAnswerBytes a longer answer counts as none; two pages of each slice that is read are in
 *     memory
 */
public record CleverTapSettings(
    String url,
    Duration readTimeout,
    int concurrency,
    Duration patience,
    Duration longestPause,
    int maxAnswerBytes) {

  public static final String DEFAULT_URL = "https://{region}.api.clevertap.com";
  public static final String DEFAULT_READ_TIMEOUT = "PT2M";
  public static final String DEFAULT_CONCURRENCY = "2";
  public static final String DEFAULT_PATIENCE = "PT5M";

  /** The wait of the official client when it is throttled. */
  public static final String DEFAULT_LONGEST_PAUSE = "PT30S";

  /** A usual page has 5 to 10 MB. */
  public static final String DEFAULT_MAX_ANSWER_BYTES = "67108864";

  /**
   * @throws IllegalArgumentException if the concurrency is below 1
   */
  public CleverTapSettings {
    if (concurrency < 1) {
      throw new IllegalArgumentException(
          "sluice.clevertap.concurrency is " + concurrency + "; at least 1 is needed");
    }
  }

  /** With the pauses of a plain installation. */
  public CleverTapSettings(String url, Duration readTimeout, int concurrency, Duration patience) {
    this(
        url,
        readTimeout,
        concurrency,
        patience,
        Duration.parse(DEFAULT_LONGEST_PAUSE),
        Integer.parseInt(DEFAULT_MAX_ANSWER_BYTES));
  }

  public URI baseUrl(AccountAccess account) {
    return URI.create(url.replace("{region}", account.region()));
  }
}

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
 * @param longestPause the longest pause between two tries of one call; by default what the official
 *     client waits when it is throttled
 * @param maxAnswerBytes a longer answer counts as none, and a usual page has 5 to 10 MB; two pages
 *     of each slice that is read are in memory
 */
public record CleverTapSettings(
    String url,
    Duration readTimeout,
    int concurrency,
    Duration patience,
    Duration longestPause,
    int maxAnswerBytes) {

  /**
   * @throws IllegalArgumentException if the concurrency is below 1
   */
  public CleverTapSettings {
    if (concurrency < 1) {
      throw new IllegalArgumentException(
          "sluice.clevertap.concurrency is " + concurrency + "; at least 1 is needed");
    }
  }

  public URI baseUrl(AccountAccess account) {
    return URI.create(url.replace("{region}", account.region()));
  }
}

package io.sluice.clevertap.call;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.net.URI;

/**
 * Puts a query into the URL byte for byte. CleverTap's cursors are already percent-encoded, and a
 * query parameter would be encoded again, which CleverTap answers with "Incorrect Usage". The query
 * travels to this filter as a header, which never leaves the server.
 */
public final class VerbatimQuery implements ClientRequestFilter {

  static final String HEADER = "Sluice-Verbatim-Query";

  /**
   * Results come from 23 shards, so a page is full only at a multiple of 23; at most 5000, and
   * below 23 means everything at once.
   */
  public static final int BATCH_SIZE = 23 * 217;

  /**
   * {@code app} adds OS, app version, make and model; {@code events=false} drops a summary that is
   * three quarters of a record; {@code profile} keeps the user.
   */
  static final String OPEN = "batch_size=" + BATCH_SIZE + "&app=true&events=false&profile=true";

  /** The same with the smallest pages that CleverTap makes: for a look at a few records. */
  static final String OPEN_SAMPLE = OPEN.replace("=" + BATCH_SIZE + "&", "=23&");

  /**
   * A look at some hundreds of records with the person's summary of events: few people have an
   * event once only.
   */
  static final String OPEN_SUMMARY =
      OPEN.replace("=" + BATCH_SIZE + "&", "=920&").replace("&events=false", "&events=true");

  @Override
  public void filter(ClientRequestContext request) {
    String query = request.getHeaderString(HEADER);
    if (query != null) {
      request.getHeaders().remove(HEADER);
      request.setUri(URI.create(request.getUri() + "?" + query));
    }
  }

  static String ofCursor(String cursor) {
    return "cursor=" + cursor;
  }
}

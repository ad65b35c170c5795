package io.sluice.clevertap;

import io.sluice.clevertap.call.Answer;
import io.sluice.clevertap.call.CleverTapRequest;
import io.sluice.clevertap.call.CleverTapRetries;
import io.sluice.clevertap.call.CleverTapSettings;
import io.sluice.clevertap.call.CountRequests;
import io.sluice.clevertap.call.CursorLostException;
import io.sluice.clevertap.call.Dataset;
import io.sluice.clevertap.call.EventQuery;
import io.sluice.clevertap.call.RequestSender;
import io.sluice.delivery.Pause;
import io.sluice.delivery.StopSignal;
import io.sluice.intake.AccountAccess;
import io.sluice.intake.CredentialsRejectedException;
import io.sluice.intake.EventRefusedException;
import io.sluice.intake.IntakeException;
import io.sluice.intake.IntakeUnavailableException;
import io.sluice.intake.QueryRefusedException;
import io.sluice.intake.UnknownEventException;
import io.sluice.record.EventRecord;
import io.sluice.record.PageRecord;
import io.sluice.record.ProfileRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/**
 * CleverTap's Get Events, Get Profiles and counts APIs. Each method returns when CleverTap has
 * really answered: answers that ask for patience are waited for, failed tries are repeated. Safe
 * for many threads; all of them together keep to the account's limit of requests at once.
 *
 * <p>Every method throws {@link io.sluice.delivery.StopRequestedException} when a stop is asked for
 * while it waits, and a {@link IntakeException} when asking on is in vain: {@link
 * CredentialsRejectedException}, {@link QueryRefusedException}, {@link IntakeUnavailableException}.
 *
 * @see <a href="https://developer.clevertap.com/docs/get-events-api">Get Events API</a>
 */
@ApplicationScoped
public class CleverTapClient {

  private RequestSender sender;
  private CleverTapSettings settings;

  /** For the proxy of the server. */
  protected CleverTapClient() {}

  @Inject
  public CleverTapClient(CleverTapSettings settings) {
    this(settings, Pause.SLEEP);
  }

  public CleverTapClient(CleverTapSettings settings, Pause pause) {
    this.sender = new RequestSender(settings, pause);
    this.settings = settings;
  }

  /**
   * Opens a cursor over the query's records. It lives about 4 hours, or 1 hour idle, and must not
   * be used by two calls at once.
   *
   * @return the cursor, percent-encoded by CleverTap: to be kept and sent byte for byte
   * @throws EventRefusedException if CleverTap doesn't export this event through its API
   * @throws UnknownEventException if the account has no such event
   */
  public String open(AccountAccess account, EventQuery query, StopSignal stop) {
    return open(Dataset.EVENTS, account, query, stop);
  }

  /**
   * Opens a cursor over the profiles of the people who were active in the query's event, each once.
   * It lives about 4 days.
   *
   * @return as {@link #open}
   * @throws EventRefusedException if CleverTap doesn't export by this event through its API
   * @throws UnknownEventException if the account has no such event
   */
  public String openProfiles(AccountAccess account, EventQuery query, StopSignal stop) {
    return open(Dataset.PROFILES, account, query, stop);
  }

  private String open(
      Dataset<?> dataset, AccountAccess account, EventQuery query, StopSignal stop) {
    CleverTapRequest<?> request = CleverTapRequest.open(dataset, account, query);
    return sender.ask(request, CleverTapRetries.patient(settings), stop).field("cursor");
  }

  /**
   * Opens a cursor whose pages have at most 23 records, the fewest that CleverTap gives. Somebody
   * waits for it: after one repetition of a failed try it gives up.
   *
   * @throws EventRefusedException if CleverTap doesn't export this event through its API
   * @throws UnknownEventException if the account has no such event
   */
  public String openSample(AccountAccess account, EventQuery query, StopSignal stop) {
    CleverTapRequest<?> request = CleverTapRequest.openSample(Dataset.EVENTS, account, query);
    return sender.ask(request, CleverTapRetries.brief(), stop).field("cursor");
  }

  /**
   * Opens a cursor like {@link #openSample}, over records with the person's summary of events.
   *
   * @throws EventRefusedException if CleverTap doesn't export this event through its API
   * @throws UnknownEventException if the account has no such event
   */
  public String openSummary(AccountAccess account, EventQuery query, StopSignal stop) {
    CleverTapRequest<?> request = CleverTapRequest.openSummary(Dataset.EVENTS, account, query);
    return sender.ask(request, CleverTapRetries.brief(), stop).field("cursor");
  }

  /**
   * Fetches the page of a cursor, whole and well-formed. The same cursor may be asked again.
   *
   * @throws CursorLostException if CleverTap doesn't know the cursor (any more)
   */
  public EventPage page(AccountAccess account, String cursor, StopSignal stop) {
    Answer<EventRecord> answer = page(Dataset.EVENTS, account, cursor, stop);
    return new EventPage(answer.records(), nextCursor(answer), answer.bytes());
  }

  /**
   * Fetches the page of a cursor of {@link #openProfiles}, as {@link #page} does.
   *
   * @throws CursorLostException if CleverTap doesn't know the cursor (any more)
   */
  public ProfilePage profilePage(AccountAccess account, String cursor, StopSignal stop) {
    Answer<ProfileRecord> answer = page(Dataset.PROFILES, account, cursor, stop);
    return new ProfilePage(answer.records(), nextCursor(answer), answer.bytes());
  }

  private <R extends PageRecord> Answer<R> page(
      Dataset<R> dataset, AccountAccess account, String cursor, StopSignal stop) {
    CleverTapRequest<R> request = CleverTapRequest.page(dataset, account, cursor);
    return sender.ask(request, CleverTapRetries.patient(settings), stop);
  }

  private static Optional<String> nextCursor(Answer<?> answer) {
    return Optional.ofNullable(answer.field("next_cursor"));
  }

  /**
   * Occurrences that CleverTap counts, also of events that it doesn't export. Late events arrive,
   * so it need not equal the records.
   *
   * @throws UnknownEventException if the account has no such event
   */
  public long count(AccountAccess account, EventQuery query, StopSignal stop) {
    return count(Dataset.EVENTS, account, query, stop);
  }

  /**
   * People that CleverTap counts as active in the query's event.
   *
   * @throws UnknownEventException if the account has no such event
   */
  public long countProfiles(AccountAccess account, EventQuery query, StopSignal stop) {
    return count(Dataset.PROFILES, account, query, stop);
  }

  private long count(Dataset<?> dataset, AccountAccess account, EventQuery query, StopSignal stop) {
    CleverTapRequest<?> request = CountRequests.count(dataset, account, query);
    Answer<?> answer = sender.ask(request, CleverTapRetries.patient(settings), stop);
    return Long.parseLong(answer.field("count"));
  }

  /**
   * Returns if CleverTap accepts the credentials, after one cheap call and at most one repetition.
   *
   * @throws CredentialsRejectedException if account id, passcode or region is wrong
   */
  public void check(AccountAccess account, StopSignal stop) {
    sender.ask(CleverTapRequest.now(account), CleverTapRetries.brief(), stop);
  }

  /**
   * Every key and every string of the account's event schema, whose shape CleverTap doesn't
   * document: all event names, and some words that are none.
   *
   * @return empty if one call brings no usable answer; never throws for that
   */
  public Optional<Set<String>> eventNames(AccountAccess account, StopSignal stop) {
    RequestSender.Reply reply = sender.send(CleverTapRequest.eventNames(account), stop);
    return reply.http() == 200 ? NameCollector.names(reply.body()) : Optional.empty();
  }
}

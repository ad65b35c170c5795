package io.sluice.clevertap.call;

import io.sluice.delivery.Decision;
import io.sluice.delivery.Outcome;
import io.sluice.delivery.Pause;
import io.sluice.delivery.RetryPolicy;
import io.sluice.delivery.StopSignal;
import io.sluice.delivery.TimedBody;
import io.sluice.delivery.Tries;
import io.sluice.intake.AccountAccess;
import io.sluice.intake.IntakeException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;

/** Sends requests to CleverTap, each until there is an answer, a refusal, or no more patience. */
public final class RequestSender {

  private static final Logger LOG = System.getLogger(RequestSender.class.getName());
  private static final byte[] NOTHING = new byte[0];
  private static final String TOO_LONG =
      "the answer has more than %d bytes, the most that sluice.clevertap.max-answer-bytes allows";

  /** The reply as it came; no status and no body means that none did. */
  public record Reply(int http, byte[] body, String trouble) {}

  private final ApiClients clients;
  private final RequestLimit limit;
  private final Pause pause;
  private final Clock clock = Clock.systemUTC();
  private final int maxAnswerBytes;
  private final Duration readTimeout;

  public RequestSender(CleverTapSettings settings, Pause pause) {
    this.clients = new ApiClients(settings);
    this.limit = new RequestLimit(settings.concurrency());
    this.pause = pause;
    this.maxAnswerBytes = settings.maxAnswerBytes();
    this.readTimeout = settings.readTimeout();
  }

  /**
   * Asks until there is an answer. An answer may lead to another request, which is asked next.
   *
   * @return an answer that holds what was asked for
   * @throws IntakeException if CleverTap refuses, or if the policy gives up
   */
  public <R> Answer<R> ask(CleverTapRequest<R> first, RetryPolicy policy, StopSignal stop) {
    CleverTapRequest<R> request = first;
    Tries tries = Tries.none(clock.instant());
    while (true) {
      Answer<R> answer = answer(request, stop);
      Decision decision = policy.decide(request.outcome(answer), tries, clock.instant());
      if (decision instanceof Outcome.Taken) {
        return answer;
      }
      Decision.TryAgain again = requireAnotherTry(decision, request, answer);
      pause(again, request, answer, stop);
      tries = tries.after(again);
      request = request.after(answer);
    }
  }

  private static Decision.TryAgain requireAnotherTry(
      Decision decision, CleverTapRequest<?> request, Answer<?> answer) {
    if (decision instanceof Decision.TryAgain again) {
      return again;
    }
    throw decision instanceof Decision.GiveUp
        ? Refusal.unavailable(request, answer)
        : Refusal.of(request, answer);
  }

  private void pause(
      Decision.TryAgain again, CleverTapRequest<?> request, Answer<?> answer, StopSignal stop) {
    LOG.log(
        Logger.Level.DEBUG,
        () ->
            "CleverTap account %s: %s, %s"
                .formatted(request.account().accountId(), request.meaning(answer), again.pause()));
    pause.pause(again.pause(), stop, "CleverTap's " + request.purpose());
  }

  private <R> Answer<R> answer(CleverTapRequest<R> request, StopSignal stop) {
    Reply reply = send(request, stop);
    return reply.trouble() == null
        ? AnswerReader.read(reply.http(), reply.body(), request.format())
        : Answer.none(reply.trouble());
  }

  /** One request, with its body read while it counts as under way. */
  public Reply send(CleverTapRequest<?> request, StopSignal stop) {
    AccountAccess account = request.account();
    return limit.request(
        account.accountId(), request.api(), stop, () -> receive(request, clients.of(account)));
  }

  private Reply receive(CleverTapRequest<?> request, CleverTapApi api) {
    try (Response response = request.request().apply(api);
        InputStream body = TimedBody.of(response.readEntity(InputStream.class), readTimeout)) {
      byte[] bytes = body.readNBytes(maxAnswerBytes);
      return body.read() < 0
          ? new Reply(response.getStatus(), bytes, null)
          : new Reply(0, NOTHING, TOO_LONG.formatted(maxAnswerBytes));
    } catch (ProcessingException | IOException e) {
      return new Reply(0, NOTHING, "no whole answer came: " + rootCause(e));
    }
  }

  private static Throwable rootCause(Throwable e) {
    return e.getCause() == null ? e : rootCause(e.getCause());
  }
}

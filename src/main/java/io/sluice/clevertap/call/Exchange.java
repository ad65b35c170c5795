package io.sluice.clevertap.call;

import io.sluice.delivery.Pause;
import io.sluice.delivery.StopSignal;
import io.sluice.delivery.TimedBody;
import io.sluice.intake.AccountAccess;
import io.sluice.intake.IntakeException;
import io.sluice.intake.IntakeUnavailableException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.time.Duration;

/** Asks CleverTap until there is an answer, a refusal, or no more patience. */
public final class Exchange {

  private static final Logger LOG = System.getLogger(Exchange.class.getName());
  private static final byte[] NOTHING = new byte[0];
  private static final String TOO_LONG =
      "the answer has more than %d bytes, the most that sluice.clevertap.max-answer-bytes allows";

  /** The reply; without status and body nothing came back. */
  public record Reply(int http, byte[] body, String trouble) {}

  private final ApiClients clients;
  private final Permits permits;
  private final Pause pause;
  private final int maxAnswerBytes;
  private final Duration readTimeout;

  public Exchange(CleverTapSettings settings, Pause pause) {
    this.clients = new ApiClients(settings);
    this.permits = new Permits(settings.concurrency());
    this.pause = pause;
    this.maxAnswerBytes = settings.maxAnswerBytes();
    this.readTimeout = settings.readTimeout();
  }

  /**
   * @return a settled and complete answer
   * @throws IntakeException if CleverTap refuses, or if the budget is used up
   */
  public <R> Answer<R> ask(Call<R> call, RetryBudget budget, StopSignal stop) {
    while (true) {
      Answer<R> answer = answer(call, stop);
      Meaning meaning = call.meaning(answer);
      if (meaning.isSettled() && call.complete().test(answer)) {
        return answer;
      }
      if (!meaning.isSettled() && !meaning.isWorthAnotherTry()) {
        throw Refusal.of(call, answer);
      }
      waitAfter(answer, call, budget, stop);
    }
  }

  /** Pauses as long as the answer asks for. An incomplete answer is a failed try. */
  private void waitAfter(Answer<?> answer, Call<?> call, RetryBudget budget, StopSignal stop) {
    Meaning meaning = call.meaning(answer);
    waitAfter(meaning.isSettled() ? Meaning.FAILED_TRY : meaning, answer, call, budget, stop);
  }

  /**
   * @throws IntakeUnavailableException if the budget is used up
   */
  void waitAfter(
      Meaning meaning, Answer<?> answer, Call<?> call, RetryBudget budget, StopSignal stop) {
    Duration wait = budget.pauseAfter(meaning).orElseThrow(() -> Refusal.unavailable(call, answer));
    LOG.log(
        Logger.Level.DEBUG,
        () -> "CleverTap account " + call.account().accountId() + ": " + meaning + ", " + wait);
    pause.pause(wait, stop, "CleverTap's " + call.purpose());
  }

  private <R> Answer<R> answer(Call<R> call, StopSignal stop) {
    Reply reply = send(call, stop);
    return reply.trouble() == null
        ? AnswerReader.read(reply.http(), reply.body(), call.format())
        : Answer.none(reply.trouble());
  }

  /** One request, with its body read while the permit is held. */
  public Reply send(Call<?> call, StopSignal stop) {
    AccountAccess account = call.account();
    return permits.request(
        account.accountId(), call.api(), stop, () -> receive(call, clients.of(account)));
  }

  private Reply receive(Call<?> call, CleverTapApi api) {
    try (Response response = call.request().apply(api);
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

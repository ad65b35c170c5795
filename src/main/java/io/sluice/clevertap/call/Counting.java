package io.sluice.clevertap.call;

import io.sluice.delivery.StopSignal;
import io.sluice.intake.AccountAccess;

/**
 * Asks for one count. CleverTap may answer with the number of a request instead, under which the
 * count is fetched when it is ready; a number that CleverTap has forgotten means to ask anew.
 */
public final class Counting {

  private final Exchange exchange;
  private final Dataset<?> dataset;
  private final AccountAccess account;
  private final EventQuery query;
  private final RetryBudget budget;

  public Counting(
      Exchange exchange,
      Dataset<?> dataset,
      AccountAccess account,
      EventQuery query,
      RetryBudget budget) {
    this.exchange = exchange;
    this.dataset = dataset;
    this.account = account;
    this.query = query;
    this.budget = budget;
  }

  public long count(StopSignal stop) {
    Call<?> call = Call.count(dataset, account, query);
    while (true) {
      Answer<?> answer = exchange.ask(call, budget, stop);
      if (answer.meaning() == Meaning.SUCCESS) {
        return Long.parseLong(answer.field("count"));
      }
      exchange.waitAfter(answer.meaning(), answer, call, budget, stop);
      call = next(call, answer);
    }
  }

  private Call<?> next(Call<?> call, Answer<?> answer) {
    if (answer.meaning() == Meaning.COUNT_LOST) {
      return Call.count(dataset, account, query);
    }
    String requestId = answer.field("req_id");
    return requestId == null ? call : Call.partialCount(dataset, account, query, requestId);
  }
}

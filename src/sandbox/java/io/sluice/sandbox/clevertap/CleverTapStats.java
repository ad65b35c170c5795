package io.sluice.sandbox.clevertap;

import io.sluice.sandbox.http.Faults;
import java.util.Map;

/**
 * The statistics of what the CleverTap sandbox has served.
 *
 * @param pages requests for a page with a good cursor, whatever they were answered
 * @param records records in the pages that were served, repeats included
 * @param tooManyAtOnce requests above the limit of three at once, answered 429
 * @param mostAtOnce the most requests of one account at one API at the same time
 */
public record CleverTapStats(
    long requests,
    long openings,
    long pages,
    long records,
    long tooManyAtOnce,
    long mostAtOnce,
    Map<CleverTapFault, Long> faults) {

  static CleverTapStats of(CleverTapCounters counters, Faults<CleverTapFault> faults) {
    return new CleverTapStats(
        counters.requests().sum(),
        counters.openings().sum(),
        counters.pages().sum(),
        counters.records().sum(),
        counters.tooManyAtOnce().sum(),
        counters.mostAtOnce().get(),
        faults.struck());
  }
}

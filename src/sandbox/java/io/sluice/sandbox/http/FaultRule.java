package io.sluice.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * When a fault strikes: {@code next} times in a row after sparing {@code after} requests, and then
 * with a probability.
 *
 * @param value the fault's own figure: milliseconds of a delay, seconds of a Retry-After
 */
public record FaultRule(int after, int next, double probability, long seed, long value) {

  public static FaultRule next(int times) {
    return new FaultRule(0, times, 0, 0, 0);
  }

  public static FaultRule sometimes(double probability, long seed) {
    return new FaultRule(0, 0, probability, seed, 0);
  }

  public FaultRule after(int requests) {
    return new FaultRule(requests, next, probability, seed, value);
  }

  public FaultRule value(long figure) {
    return new FaultRule(after, next, probability, seed, figure);
  }

  static FaultRule of(JsonNode json) {
    return new FaultRule(
        json.path("after").asInt(),
        json.path("next").asInt(),
        json.path("probability").asDouble(),
        json.path("seed").asLong(),
        json.path("value").asLong());
  }
}

package io.sluice.audit;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * The source of the values that the audit trail keeps of one kind of thing. Each feature produces
 * that of its own.
 *
 * @param idOf the id of what an audited method made
 * @param values what the thing of an id is like now, as a record or a map of JSON values without
 *     secrets; empty if there is none
 */
public record AuditSource(
    AuditEntity entity, Function<Object, String> idOf, Function<String, Optional<?>> values) {

  /**
   * Of things whose ids are names.
   *
   * @param made what an audited method that makes such a thing returns
   */
  public static <T> AuditSource named(
      AuditEntity entity,
      Class<T> made,
      Function<T, String> idOf,
      Function<String, Optional<?>> values) {
    return new AuditSource(entity, thing -> idOf.apply(made.cast(thing)), values);
  }

  /** Of things whose ids are numbers. */
  public static <T> AuditSource numbered(
      AuditEntity entity, Class<T> made, Function<T, Long> idOf, LongFunction<Optional<?>> values) {
    return named(
        entity,
        made,
        thing -> String.valueOf(idOf.apply(thing)),
        id -> values.apply(Long.parseLong(id)));
  }
}

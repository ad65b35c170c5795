package io.sluice.export;

import io.sluice.account.Account;
import io.sluice.account.AccountEventLister;
import io.sluice.catalogue.EventCatalogue;
import io.sluice.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds event names that neither CleverTap's catalogue nor the account knows. */
@ApplicationScoped
public class EventNames {

  @Inject AccountEventLister events;

  /** A name that is no system event must stand in the account's schema, if that can be had. */
  public List<FieldError> unknown(ExportRequest request, Account account) {
    if (request.events() == null) {
      return List.of();
    }
    Set<String> unknown = new HashSet<>(request.events());
    EventCatalogue.systemEvents().forEach(event -> unknown.remove(event.name()));
    unknown.removeAll(EventCatalogue.engagementEvents());
    if (!unknown.isEmpty()) {
      events.inSchema(account).ifPresentOrElse(unknown::removeAll, unknown::clear);
    }
    return errors(request.events(), unknown, account);
  }

  private static List<FieldError> errors(List<String> names, Set<String> unknown, Account account) {
    return names.stream()
        .filter(unknown::contains)
        .map(
            name ->
                new FieldError(
                    "events[" + names.indexOf(name) + "]",
                    name,
                    "is neither a system event nor in the schema of account " + account.getName()))
        .toList();
  }
}

package io.sluice.export;

import io.sluice.account.Account;
import io.sluice.account.EventCatalogue;
import io.sluice.account.SystemEvent;
import io.sluice.clevertap.CleverTapClient;
import io.sluice.delivery.StopSignal;
import io.sluice.partner.Partner;
import io.sluice.problem.BadInputException;
import io.sluice.problem.FieldError;
import io.sluice.problem.NoSuchThingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what a user wants to export, asks CleverTap for names it does not know, and stores it. */
@ApplicationScoped
public class ExportCreation {

  @Inject private ExportService exports;
  @Inject private CleverTapClient cleverTap;
  @Inject private Clock clock;

  /**
   * Creates an export whose first run starts at once.
   *
   * @throws BadInputException with every field that breaks a rule
   */
  public Export create(ExportRequest request) {
    Partner partner = partnerOf(request);
    Account account = partner.getAccount();
    List<FieldError> errors =
        new ArrayList<>(
            ExportRules.broken(request, LocalDate.now(clock.withZone(account.getZone()))));
    if (errors.isEmpty() && request.events() != null) {
      errors.addAll(unknownNames(account, request.events()));
    }
    if (!errors.isEmpty()) {
      throw new BadInputException(errors);
    }
    return exports.add(
        Export.oneTime(
            partner,
            request.dataType(),
            eventsOf(request),
            request.identifierPriority() == null ? List.of() : request.identifierPriority(),
            request.from(),
            request.to(),
            clock.instant()));
  }

  private Partner partnerOf(ExportRequest request) {
    try {
      return exports.partner(request.partner());
    } catch (NoSuchThingException e) {
      throw new BadInputException("partner", request.partner(), "is not the id of a partner");
    }
  }

  /** A name that is no system event must stand in the account's schema, if that can be had. */
  private List<FieldError> unknownNames(Account account, List<String> names) {
    Set<String> unknown = new HashSet<>(names);
    EventCatalogue.systemEvents().forEach(event -> unknown.remove(event.name()));
    unknown.removeAll(EventCatalogue.engagementEvents());
    if (unknown.isEmpty()) {
      return List.of();
    }
    cleverTap
        .eventNames(account.credentials(), StopSignal.NEVER)
        .ifPresentOrElse(unknown::removeAll, unknown::clear);
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

  private static List<String> eventsOf(ExportRequest request) {
    return switch (request.dataType()) {
      case ALL_SYSTEM_EVENTS ->
          EventCatalogue.systemEvents().stream().map(SystemEvent::name).toList();
      case ENGAGEMENT_EVENTS -> EventCatalogue.engagementEvents();
      case SELECTED_EVENTS -> request.events();
      case USER_PROFILES -> ProfileRules.events(request.events());
    };
  }
}

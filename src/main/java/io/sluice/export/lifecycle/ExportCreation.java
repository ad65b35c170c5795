package io.sluice.export.lifecycle;

import io.sluice.account.Account;
import io.sluice.export.EventNames;
import io.sluice.export.Export;
import io.sluice.export.ExportRequest;
import io.sluice.export.ExportRules;
import io.sluice.export.ExportSettings;
import io.sluice.partner.Partner;
import io.sluice.problem.BadInputException;
import io.sluice.problem.ConflictException;
import io.sluice.problem.FieldError;
import io.sluice.problem.NoSuchThingException;
import io.sluice.problem.PreconditionFailedException;
import io.sluice.rest.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Checks what a user wants to export, or to change, before it is stored. */
@ApplicationScoped
public class ExportCreation {

  @Inject ExportService exports;
  @Inject EventNames names;
  @Inject Clock clock;

  /**
   * Creates an export; its first run starts at once, or at the midnight that was chosen.
   *
   * @throws BadInputException with every field that breaks a rule
   */
  public Export create(ExportRequest request) {
    Partner partner = partnerOf(request);
    check(request, partner.getAccount());
    return exports.add(settings(request, partner), partner);
  }

  /**
   * The export that would be created, not stored.
   *
   * @throws BadInputException with every field that breaks a rule
   */
  public Export draft(ExportRequest request) {
    Partner partner = partnerOf(request);
    check(request, partner.getAccount());
    Export export = new Export(partner, clock.instant());
    settings(request, partner).applyTo(export);
    return export;
  }

  /**
   * Changes a recurring or live export, from its next run on.
   *
   * @param ifMatch the version that the user saw
   * @throws BadInputException with every field that breaks a rule
   * @throws ConflictException if the export can't be edited in this state
   * @throws PreconditionFailedException if it is at another version
   */
  public Export update(long id, ExportRequest request, IfMatch ifMatch) {
    Export export = exports.find(id);
    Account account = export.getPartner().getAccount();
    EditRules.check(export, exports.status(id), request, ifMatch, today(account));
    check(request.unlessStored(export.getSchedule().startDate().orElse(null)), account);
    return exports.update(id, request, ifMatch);
  }

  private void check(ExportRequest request, Account account) {
    List<FieldError> errors = ExportRules.broken(request, today(account));
    if (errors.isEmpty()) {
      errors = names.unknown(request, account);
    }
    if (!errors.isEmpty()) {
      throw new BadInputException(errors);
    }
  }

  private ExportSettings settings(ExportRequest request, Partner partner) {
    return ExportSettings.of(request, today(partner.getAccount()));
  }

  private LocalDate today(Account account) {
    return LocalDate.now(clock.withZone(account.getZone()));
  }

  private Partner partnerOf(ExportRequest request) {
    try {
      return exports.partner(request.partner());
    } catch (NoSuchThingException e) {
      throw new BadInputException("partner", request.partner(), "is not the id of a partner");
    }
  }
}

package io.sluice.console.export;

import io.sluice.account.AccountEventLister;
import io.sluice.catalogue.AccountEvents;
import io.sluice.catalogue.CatalogueEvent;
import io.sluice.console.Attempts;
import io.sluice.console.Needs;
import io.sluice.console.Redirects;
import io.sluice.console.Requested;
import io.sluice.export.DataType;
import io.sluice.export.ExportRequest;
import io.sluice.export.Frequency;
import io.sluice.export.lifecycle.ExportActions;
import io.sluice.export.lifecycle.ExportCreation;
import io.sluice.export.preview.ExportPreview;
import io.sluice.export.view.ExportResponse;
import io.sluice.export.view.ExportViews;
import io.sluice.partner.Partner;
import io.sluice.partner.PartnerService;
import io.sluice.problem.ConflictException;
import io.sluice.rest.IfMatch;
import io.sluice.security.Role;
import jakarta.faces.event.ValueChangeEvent;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.omnifaces.util.Messages;

/** The form "Export to Segment", for a new export and for one that is edited. */
@Named
@ViewScoped
public class ExportForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FORM = "exportForm";

  @Inject ExportViews views;
  @Inject ExportCreation creation;
  @Inject ExportPreview previews;
  @Inject PartnerService partners;
  @Inject AccountEventLister events;
  @Inject Attempts attempts;
  @Inject ExportFilterForm filter;

  private ExportDraft draft;
  private Long edited;
  private int version;
  private boolean profiles;
  private String zone;
  private List<EventChoice> choices = List.of();
  private String schemaProblem;
  private PreviewView preview;

  /**
   * Opens the form.
   *
   * @param edit the id of an export; nothing for a new one
   * @throws ConflictException if the export cannot be edited
   */
  @Needs(Role.OPERATOR)
  public void open(String create, String edit) {
    if (edit == null || edit.isEmpty()) {
      draft = new ExportDraft();
      partners.list(1, 1).stream().findFirst().map(Partner::getId).ifPresent(draft::setPartner);
      readAccount();
    } else {
      open(views.one(Requested.id(edit)));
    }
  }

  private void open(ExportResponse export) {
    String refusal = ExportActions.of(export).editRefusal();
    if (refusal != null) {
      throw new ConflictException(refusal);
    }
    edited = export.id();
    version = export.version();
    profiles = export.dataType() == DataType.USER_PROFILES;
    draft = ExportDraft.of(export);
    readAccount();
    select(Set.copyOf(export.events()));
  }

  /** Takes another partner. */
  public void partnerChosen(ValueChangeEvent change) {
    draft.setPartner((Long) change.getNewValue());
    readAccount();
  }

  /** Learns the time zone and the events of the partner's account. */
  private void readAccount() {
    if (draft.getPartner() == null) {
      return;
    }
    Partner partner = partners.get(draft.getPartner());
    zone = partner.getAccount().getZone().getId();
    AccountEvents known = events.list(partner.getAccount().getId());
    schemaProblem = known.schemaAvailable() ? null : known.reason();
    choices = known.items().stream().map(event -> new EventChoice(event, false)).toList();
  }

  /** Selects what the export has; an event that CleverTap does not list any more stays in it. */
  private void select(Set<String> selected) {
    List<String> listed = choices.stream().map(EventChoice::getName).toList();
    choices.forEach(choice -> choice.setSelected(selected.contains(choice.getName())));
    Stream<EventChoice> unlisted =
        selected.stream()
            .filter(name -> !listed.contains(name))
            .map(name -> new EventChoice(new CatalogueEvent(name, null, null, null), true));
    choices = Stream.concat(choices.stream(), unlisted).toList();
  }

  private ExportRequest request() {
    List<String> selected =
        choices.stream().filter(EventChoice::isSelected).map(EventChoice::getName).toList();
    return attempts.valid(draft.request(selected));
  }

  @Needs(Role.OPERATOR)
  public void save() throws IOException {
    if (attempts.succeeds(FORM, this::store)) {
      Messages.addFlashGlobalInfo(
          edited == null
              ? "Segment export has initiated"
              : "Export " + edited + " was updated; the changes apply from its next run");
      Redirects.to(getCloseAddress());
    }
  }

  private void store() {
    if (edited == null) {
      creation.create(request());
    } else {
      creation.update(edited, request(), IfMatch.version(version));
    }
  }

  @Needs(Role.OPERATOR)
  public void preview() {
    preview = null;
    attempts.succeeds(FORM, () -> preview = PreviewView.of(previews.of(creation.draft(request()))));
  }

  /** Where the page goes without the form. */
  public String getCloseAddress() {
    return filter.getListing().getAddress();
  }

  public boolean isOpened() {
    return draft != null;
  }

  public boolean isEditing() {
    return edited != null;
  }

  /** True if a choice would turn events into profiles or profiles into events. */
  public boolean locks(DataType type) {
    return isEditing() && profiles != (type == DataType.USER_PROFILES);
  }

  public boolean locks(Frequency frequency) {
    return isEditing() && !frequency.repeats();
  }

  public ExportDraft getDraft() {
    return draft;
  }

  public Long getEdited() {
    return edited;
  }

  public String getZone() {
    return zone;
  }

  public List<EventChoice> getChoices() {
    return choices;
  }

  /** Why the account's own events are not listed; null when they are. */
  public String getSchemaProblem() {
    return schemaProblem;
  }

  public PreviewView getPreview() {
    return preview;
  }
}

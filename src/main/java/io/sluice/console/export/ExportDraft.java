package io.sluice.console.export;

import io.sluice.console.PriorityChoice;
import io.sluice.export.DataType;
import io.sluice.export.ExportRequest;
import io.sluice.export.Frequency;
import io.sluice.export.RangePreset;
import io.sluice.export.view.ExportResponse;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** The values in the fields of the form of an export. */
public class ExportDraft implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int DEFAULT_HOURS = 24;

  private Long partner;
  private DataType dataType = DataType.SELECTED_EVENTS;
  private PriorityChoice identifierPriority = new PriorityChoice(List.of());
  private Frequency frequency = Frequency.ONE_TIME;
  private RangePreset range = RangePreset.YESTERDAY;
  private LocalDate from;
  private LocalDate to;
  private Integer everyHours = DEFAULT_HOURS;
  private LocalDate startDate;

  static ExportDraft of(ExportResponse export) {
    ExportDraft draft = new ExportDraft();
    draft.partner = export.partner();
    draft.dataType = export.dataType();
    draft.frequency = export.frequency();
    draft.identifierPriority = new PriorityChoice(export.identifierPriority());
    draft.everyHours = export.everyHours() == null ? DEFAULT_HOURS : export.everyHours();
    draft.startDate = export.startDate();
    return draft;
  }

  /** The request, without the fields that have no meaning for its type and frequency. */
  ExportRequest request(List<String> selected) {
    boolean byDays = isOneTime() && range == null;
    return new ExportRequest(
        partner,
        dataType,
        isEventList() ? selected : null,
        identifierPriority.orNull(),
        frequency,
        isOneTime() ? range : null,
        byDays ? from : null,
        byDays ? to : null,
        isRecurring() ? everyHours : null,
        isRecurring() ? startDate : null);
  }

  /** True if events are selected for this data type. */
  public boolean isEventList() {
    return dataType == DataType.SELECTED_EVENTS;
  }

  public boolean isOneTime() {
    return frequency.takesDays();
  }

  public boolean isRecurring() {
    return frequency.takesCycle();
  }

  public Long getPartner() {
    return partner;
  }

  public void setPartner(Long partner) {
    this.partner = partner;
  }

  public DataType getDataType() {
    return dataType;
  }

  public void setDataType(DataType dataType) {
    this.dataType = dataType;
  }

  public PriorityChoice getIdentifierPriority() {
    return identifierPriority;
  }

  public Frequency getFrequency() {
    return frequency;
  }

  public void setFrequency(Frequency frequency) {
    this.frequency = frequency;
  }

  public RangePreset getRange() {
    return range;
  }

  public void setRange(RangePreset range) {
    this.range = range;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  public Integer getEveryHours() {
    return everyHours;
  }

  public void setEveryHours(Integer everyHours) {
    this.everyHours = everyHours;
  }

  public LocalDate getStartDate() {
    return startDate;
  }

  public void setStartDate(LocalDate startDate) {
    this.startDate = startDate;
  }
}

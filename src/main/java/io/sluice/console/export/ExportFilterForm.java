package io.sluice.console.export;

import io.sluice.console.Redirects;
import io.sluice.export.DataType;
import io.sluice.export.ExportStatus;
import io.sluice.export.Frequency;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;

/** The choices in the filter of the export list: first from the address, then by the user. */
@Named
@RequestScoped
public class ExportFilterForm {

  private Long partner;
  private DataType type;
  private String format;
  private ExportStatus status;
  private Frequency frequency;
  private LocalDate exportedFrom;
  private LocalDate exportedTo;
  private int page = 1;
  private int size = ExportListing.DEFAULT_SIZE;

  public ExportListing getListing() {
    return new ExportListing(
        partner, type, format, status, frequency, exportedFrom, exportedTo, page, size);
  }

  /** Shows what is chosen, from its first page. */
  public void apply() throws IOException {
    Redirects.to(getListing().onPage(1).getAddress());
  }

  /** Shows as many on a page as was chosen. */
  public void resize() throws IOException {
    Redirects.to(getListing().ofSize(size).getAddress());
  }

  public Long getPartner() {
    return partner;
  }

  public void setPartner(Long partner) {
    this.partner = partner;
  }

  public DataType getType() {
    return type;
  }

  public void setType(DataType type) {
    this.type = type;
  }

  public String getFormat() {
    return format;
  }

  public void setFormat(String format) {
    this.format = format;
  }

  public ExportStatus getStatus() {
    return status;
  }

  public void setStatus(ExportStatus status) {
    this.status = status;
  }

  public Frequency getFrequency() {
    return frequency;
  }

  public void setFrequency(Frequency frequency) {
    this.frequency = frequency;
  }

  public LocalDate getExportedFrom() {
    return exportedFrom;
  }

  public void setExportedFrom(LocalDate exportedFrom) {
    this.exportedFrom = exportedFrom;
  }

  public LocalDate getExportedTo() {
    return exportedTo;
  }

  public void setExportedTo(LocalDate exportedTo) {
    this.exportedTo = exportedTo;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }

  public int getSize() {
    return size;
  }

  public void setSize(int size) {
    this.size = size;
  }
}

package io.sluice.export.view;

import io.sluice.export.DataType;
import io.sluice.export.ExportStatus;
import io.sluice.export.Frequency;
import io.sluice.problem.BadInputException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/** The filter of the export list, as query parameters; one that is empty matches all. */
public class ExportFilterParameters {

  /** Segment takes nothing else. */
  private static final String FORMAT = "JSON";

  @QueryParam("partner")
  private Long partner;

  @QueryParam("type")
  @DefaultValue("")
  private DataType type;

  @QueryParam("format")
  private String format;

  @QueryParam("status")
  @DefaultValue("")
  private ExportStatus status;

  @QueryParam("frequency")
  @DefaultValue("")
  private Frequency frequency;

  @QueryParam("exportedFrom")
  @DefaultValue("")
  private LocalDate exportedFrom;

  @QueryParam("exportedTo")
  @DefaultValue("")
  private LocalDate exportedTo;

  @QueryParam("sort")
  private String sort;

  /**
   * @throws BadInputException if the format or the order is none of those that are allowed, or the
   *     days end before they begin
   */
  public ExportFilter filter() {
    if (isGiven(format) && !format.equals(FORMAT)) {
      throw new BadInputException("format", format, "must be " + FORMAT);
    }
    if (exportedFrom != null && exportedTo != null && exportedTo.isBefore(exportedFrom)) {
      throw new BadInputException("exportedTo", exportedTo, "must not be before exportedFrom");
    }
    boolean descending = !isGiven(sort) || sort.startsWith("-");
    return new ExportFilter(
        partner, type, frequency, status, exportedFrom, exportedTo, sort(), descending);
  }

  private ExportFilter.Sort sort() {
    if (!isGiven(sort)) {
      return ExportFilter.Sort.CREATED;
    }
    String name = sort.startsWith("-") ? sort.substring(1) : sort;
    return Arrays.stream(ExportFilter.Sort.values())
        .filter(candidate -> candidate.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "sort",
                    sort,
                    "must be created, partner, type, frequency or status, with a - for descending"));
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isEmpty();
  }
}

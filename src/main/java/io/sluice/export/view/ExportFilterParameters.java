package io.sluice.export.view;

import io.sluice.export.DataType;
import io.sluice.export.ExportStatus;
import io.sluice.export.Frequency;
import io.sluice.problem.BadInputException;
import io.sluice.rest.QueryDay;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/** The filter of the export list, as query parameters. */
public class ExportFilterParameters {

  /** Segment takes nothing else. */
  private static final String FORMAT = "JSON";

  @QueryParam("partner")
  private Long partner;

  @QueryParam("type")
  private String type;

  @QueryParam("format")
  private String format;

  @QueryParam("status")
  private String status;

  @QueryParam("frequency")
  private String frequency;

  @QueryParam("exportedFrom")
  private String exportedFrom;

  @QueryParam("exportedTo")
  private String exportedTo;

  @QueryParam("sort")
  private String sort;

  /**
   * @throws BadInputException if a value is none of those that are allowed
   */
  public ExportFilter filter() {
    if (isGiven(format) && !format.equals(FORMAT)) {
      throw new BadInputException("format", format, "must be " + FORMAT);
    }
    LocalDate from = day("exportedFrom", exportedFrom);
    LocalDate to = day("exportedTo", exportedTo);
    if (from != null && to != null && to.isBefore(from)) {
      throw new BadInputException("exportedTo", exportedTo, "must not be before exportedFrom");
    }
    boolean descending = !isGiven(sort) || sort.startsWith("-");
    return new ExportFilter(
        partner,
        constant("type", DataType.class, type),
        constant("frequency", Frequency.class, frequency),
        constant("status", ExportStatus.class, status),
        from,
        to,
        sort(),
        descending);
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

  private static LocalDate day(String field, String text) {
    try {
      return isGiven(text) ? QueryDay.parse(text) : null;
    } catch (DateTimeException e) {
      throw new BadInputException(field, text, QueryDay.NEEDED);
    }
  }

  private static <E extends Enum<E>> E constant(String field, Class<E> type, String name) {
    if (!isGiven(name)) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    field, name, "must be one of " + Arrays.toString(type.getEnumConstants())));
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isEmpty();
  }
}

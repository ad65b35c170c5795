package io.sluice.export;

import io.sluice.problem.BadInputException;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;

/** The filter of the export list, as query parameters. */
public class ExportFilterParameters {

  @QueryParam("partner")
  private Long partner;

  @QueryParam("type")
  private String type;

  @QueryParam("status")
  private String status;

  @QueryParam("frequency")
  private String frequency;

  /**
   * @throws BadInputException if a value is none of those that are allowed
   */
  ExportFilter filter() {
    return new ExportFilter(
        partner,
        constant("type", DataType.class, type),
        constant("frequency", Frequency.class, frequency),
        constant("status", ExportStatus.class, status));
  }

  private static <E extends Enum<E>> E constant(String field, Class<E> type, String name) {
    if (name == null || name.isEmpty()) {
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
}

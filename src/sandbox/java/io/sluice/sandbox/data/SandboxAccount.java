package io.sluice.sandbox.data;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** An account that the sandbox knows: its credentials hold in its own region only. */
public record SandboxAccount(String accountId, String passcode, String region, ZoneId zone) {

  /** The account that every CleverTap sandbox starts with. */
  public static SandboxAccount standard(ZoneId zone) {
    return new SandboxAccount("SANDBOX-ID", "SANDBOX-PASSCODE", "in1", zone);
  }

  /** {@code yyyyMMdd} as CleverTap writes a day. */
  public static int number(LocalDate day) {
    return Integer.parseInt(day.format(DateTimeFormatter.BASIC_ISO_DATE));
  }

  /**
   * The day of a number such as 20250131.
   *
   * @throws java.time.format.DateTimeParseException if there is no such day
   */
  public static LocalDate day(int number) {
    return LocalDate.parse(Integer.toString(number), DateTimeFormatter.BASIC_ISO_DATE);
  }
}

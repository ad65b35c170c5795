package io.sluice.problem;

import jakarta.ws.rs.core.Response.Status;

/** The words of an HTTP status. */
final class Titles {

  private Titles() {}

  static String of(int status) {
    return switch (status) {
      case 413 -> "Content Too Large"; // renamed by RFC 9110; Jakarta REST still has the old name
      case 422 -> "Unprocessable Content";
      default -> known(Status.fromStatusCode(status));
    };
  }

  private static String known(Status status) {
    return status == null ? "Error" : status.getReasonPhrase();
  }
}

package io.sluice.export.job;

import io.sluice.clevertap.ProfileRecord;
import io.sluice.delivery.StopSignal;
import io.sluice.export.Samples;

/** Profiles as the client reads them. */
final class Profiles {

  private Profiles() {}

  static ProfileRecord record(String json) {
    try (CleverTapStub stub = new CleverTapStub()) {
      stub.on("c", CleverTapStub.page(null, json));
      return stub.client()
          .profilePage(Samples.partner().getAccount().credentials(), "c", StopSignal.NEVER)
          .records()
          .get(0);
    }
  }
}

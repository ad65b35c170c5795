package io.sluice.export.job.people;

import io.sluice.delivery.StopSignal;
import io.sluice.export.Samples;
import io.sluice.export.job.slice.CleverTapStub;
import io.sluice.record.ProfileRecord;

/** Profiles as the client reads them. */
public final class Profiles {

  private Profiles() {}

  public static ProfileRecord record(String json) {
    try (CleverTapStub stub = new CleverTapStub()) {
      stub.on("c", CleverTapStub.page(null, json));
      return stub.client()
          .profilePage(Samples.partner().getAccount().access(), "c", StopSignal.NEVER)
          .records()
          .get(0);
    }
  }
}

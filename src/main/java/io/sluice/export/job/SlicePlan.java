package io.sluice.export.job;

import io.sluice.export.job.slice.RunContext;
import io.sluice.intake.Intake;
import io.sluice.intake.Offer;
import io.sluice.intake.SliceQuery;
import io.sluice.run.Run;
import io.sluice.run.Slice;
import java.util.ArrayList;
import java.util.List;

/**
 * The slices of a run: every event on every day, each read from the first intake that offers it.
 * What none of them offers is planned as refused, with their reasons.
 *
 * @param intakes in the order in which they are asked, at least one
 */
record SlicePlan(RunContext context, List<? extends Intake<?>> intakes) {

  List<Slice> slices(Run run) {
    return run.getExport().getEvents().stream()
        .flatMap(
            event -> run.getDays().days().map(day -> slice(run.getId(), context.query(event, day))))
        .toList();
  }

  private Slice slice(long runId, SliceQuery query) {
    List<String> reasons = new ArrayList<>();
    for (Intake<?> intake : intakes) {
      if (!(intake.offers(query) instanceof Offer.Refused no)) {
        return new Slice(runId, query.eventName(), query.day(), intake.kind());
      }
      reasons.add(no.reason());
    }
    Slice slice = new Slice(runId, query.eventName(), query.day(), intakes.get(0).kind());
    slice.refuse(String.join("; ", reasons));
    return slice;
  }
}

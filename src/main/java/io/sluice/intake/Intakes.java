package io.sluice.intake;

import io.sluice.record.EventRecord;
import io.sluice.record.PageRecord;
import io.sluice.record.ProfileRecord;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** The intakes that read from an account, in the order in which a plan asks them. */
@Dependent
public class Intakes {

  private final List<Intake<EventRecord>> ofEvents;
  private final List<Intake<ProfileRecord>> ofProfiles;

  @Inject
  Intakes(Instance<Intake<EventRecord>> ofEvents, Instance<Intake<ProfileRecord>> ofProfiles) {
    this(ofEvents.stream().toList(), ofProfiles.stream().toList());
  }

  public Intakes(List<Intake<EventRecord>> ofEvents, List<Intake<ProfileRecord>> ofProfiles) {
    this.ofEvents = inOrder(ofEvents);
    this.ofProfiles = inOrder(ofProfiles);
  }

  public List<Intake<EventRecord>> ofEvents() {
    return ofEvents;
  }

  public List<Intake<ProfileRecord>> ofProfiles() {
    return ofProfiles;
  }

  public Intake<EventRecord> ofEvents(IntakeKind kind) {
    return only(ofEvents, kind);
  }

  public Intake<ProfileRecord> ofProfiles(IntakeKind kind) {
    return only(ofProfiles, kind);
  }

  private static <R extends PageRecord> List<Intake<R>> inOrder(List<Intake<R>> intakes) {
    return intakes.stream().sorted(Comparator.comparing(Intake::kind)).toList();
  }

  private static <R extends PageRecord> Intake<R> only(List<Intake<R>> intakes, IntakeKind kind) {
    return intakes.stream()
        .filter(intake -> intake.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no such intake: " + kind));
  }
}

package io.sluice.sandbox.clevertap;

import io.sluice.sandbox.data.ExportFlags;
import io.sluice.sandbox.data.ProfileWriter;
import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.data.SandboxPerson;
import io.sluice.sandbox.data.Selection;
import io.sluice.sandbox.http.ByteSink;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The profiles of the people who were active in an event: each once in a selection. */
final class ProfilePages implements PageSource {
  private static final int REMEMBERED = 4;

  private final SandboxData data;
  private final EventPages events;
  private final Map<Sweep, long[]> sweeps =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Sweep, long[]> eldest) {
          return size() > REMEMBERED;
        }
      };

  ProfilePages(SandboxData data, EventPages events) {
    this.data = data;
    this.events = events;
  }

  private record Sweep(SandboxAccount account, Selection selection) {}

  @Override
  public Records records(SandboxAccount account, Selection selection, ExportFlags flags) {
    long[] people = people(account, selection);
    ProfileWriter writer = new ProfileWriter(flags);
    return new Records() {
      @Override
      public long total() {
        return people.length;
      }

      @Override
      public void write(ByteSink sink, long slot) {
        writer.write(sink, SandboxPerson.of(data, people[(int) slot]));
      }
    };
  }

  /** The numbers of the people, in ascending order. */
  synchronized long[] people(SandboxAccount account, Selection selection) {
    return sweeps.computeIfAbsent(new Sweep(account, selection), this::sweep);
  }

  private long[] sweep(Sweep sweep) {
    long[] everyone =
        events
            .slice(sweep.account(), sweep.selection())
            .places()
            .mapToLong(place -> place.day().personOf(place.original()))
            .sorted()
            .toArray();
    int people = 0;
    for (long person : everyone) {
      if (people == 0 || everyone[people - 1] != person) {
        everyone[people++] = person;
      }
    }
    return Arrays.copyOf(everyone, people);
  }
}

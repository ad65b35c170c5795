package io.sluice.export.job.slice;

import io.sluice.run.Slice;
import java.util.List;

/**
 * The job engine took the step {@code send} for complete although slices were not read to their
 * end. Then the run must not pass for a complete one.
 */
public class SlicesLeftException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SlicesLeftException(List<Slice> left) {
    super(
        "Slices that were not read to their end: %d; the first is %s on %s, which is %s"
            .formatted(
                left.size(),
                left.get(0).getEventName(),
                left.get(0).getDay(),
                left.get(0).getStatus()));
  }
}

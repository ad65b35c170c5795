package io.sluice.jobengine;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;

/**
 * Takes the server's own batch engine out of this application's injection. Payara brings IBM's
 * jbatch with producers for {@code JobContext}, {@code StepContext} and {@code @BatchProperty};
 * beside JBeret's they make every batch artifact ambiguous.
 */
public class ServerBatchVeto implements Extension {

  private static final String SERVER_ENGINE = "com.ibm.jbatch.";

  void veto(@Observes ProcessAnnotatedType<?> type) {
    if (type.getAnnotatedType().getJavaClass().getName().startsWith(SERVER_ENGINE)) {
      type.veto();
    }
  }
}

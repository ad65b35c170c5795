package io.sluice.intake;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The threads that wait for an intake's answers: the next page of each slice that is read, which is
 * under way while the last one is sent, and counts, of which a run asks many at once.
 */
@ApplicationScoped
public class FetchThreads {

  @Resource private ManagedThreadFactory factory;

  private ExecutorService executor;

  @PostConstruct
  void start() {
    executor = Executors.newCachedThreadPool(factory);
  }

  public Executor executor() {
    return executor;
  }

  @PreDestroy
  void stop() {
    executor.shutdownNow();
  }
}

package io.sluice.export.job.slice;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The threads that fetch the next page while the last one is sent: never more than partitions run,
 * for each has at most one page under way.
 */
@ApplicationScoped
public class FetchThreads {

  @Resource private ManagedThreadFactory factory;

  private ExecutorService executor;

  @PostConstruct
  void start() {
    executor = Executors.newCachedThreadPool(factory);
  }

  public ExecutorService executor() {
    return executor;
  }

  @PreDestroy
  void stop() {
    executor.shutdownNow();
  }
}

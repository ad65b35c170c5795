package io.sluice.it.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.it.world.SluiceServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The resources that a server's process holds, by its own metrics and by the system's. */
record ProcessGauge(SluiceServer server) {

  /** Bytes of heap after a collection. */
  long heapAfterCollection() {
    try {
      Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
      new ProcessBuilder(jcmd.toString(), Long.toString(server.pid()), "GC.run")
          .start()
          .waitFor(60, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the heap was collected", e);
    }
    return metric("memory_usedHeap_bytes");
  }

  long threads() {
    return metric("thread_count");
  }

  /** Open sockets; 0 where the system has no {@code /proc}. */
  long sockets() {
    Path descriptors = Path.of("/proc", Long.toString(server.pid()), "fd");
    if (!Files.isDirectory(descriptors)) {
      return 0;
    }
    try (Stream<Path> all = Files.list(descriptors)) {
      return all.filter(ProcessGauge::isSocket).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSocket(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
    } catch (IOException e) {
      return false; // it was closed meanwhile
    }
  }

  private long metric(String name) {
    String metrics = server.api().request().get("/metrics").asString();
    Matcher value = Pattern.compile("(?m)^(?:base_)?" + name + "\\S* ([0-9.E]+)").matcher(metrics);
    assertThat(value.find()).as("%s in %s", name, metrics).isTrue();
    return (long) Double.parseDouble(value.group(1));
  }
}

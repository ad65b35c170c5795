package io.sluice.sandbox.demo;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where the demo finds and keeps things.
 *
 * @param project the folder of {@code pom.xml}, in which {@code mvn package} has been run
 */
record DemoSettings(Path project, int port) {

  static final String USER = "admin";
  static final String PASSWORD = "sluice-demo";

  /** From the system properties {@code demo.project} and {@code demo.port}, which is 8080. */
  static DemoSettings fromSystemProperties() {
    Path project = Path.of(System.getProperty("demo.project", "")).toAbsolutePath();
    return new DemoSettings(project, Integer.getInteger("demo.port", 8080));
  }

  URI url() {
    return URI.create("http://localhost:" + port);
  }

  Path server() {
    return project.resolve("target/payara-micro.jar");
  }

  Path application() {
    return project.resolve("target/sluice.war");
  }

  Path serverConfig() {
    return project.resolve("server-config");
  }

  /** Deleted when a demo starts. */
  Path data() {
    return project.resolve("target/demo");
  }

  Path log() {
    return data().resolve("server.log");
  }
}

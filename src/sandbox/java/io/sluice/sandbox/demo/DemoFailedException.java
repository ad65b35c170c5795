package io.sluice.sandbox.demo;

/** The demo cannot go on; the message tells the person in front of it what to do. */
final class DemoFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DemoFailedException(String message) {
    super(message);
  }
}

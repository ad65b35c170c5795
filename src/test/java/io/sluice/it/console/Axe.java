package io.sluice.it.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Deque's accessibility checker, in the page that a browser shows. */
final class Axe {
  private static final String SCRIPT = read();

  private Axe() {}

  /** The serious and critical faults, each with the places where it is. */
  @SuppressWarnings("unchecked") // the script below answers a list of texts
  static List<String> faults(Browser browser) {
    browser.script(SCRIPT);
    return (List<String>)
        browser.asyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document).then(result => done(result.violations
              .filter(fault => ['serious', 'critical'].includes(fault.impact))
              .map(fault => fault.id + ': ' + fault.nodes.map(
                node => node.html + ' ' + (node.any[0] ? node.any[0].message : '')).join(' | '))))
              .catch(error => done(['axe failed: ' + error]));
            """);
  }

  private static String read() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

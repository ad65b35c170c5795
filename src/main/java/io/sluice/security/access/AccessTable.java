package io.sluice.security.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The role table of {@code META-INF/access.txt}. */
@ApplicationScoped
public class AccessTable {

  private static final String FILE = "/META-INF/access.txt";

  private final List<AccessRule> rules;
  private final Map<String, AccessRule> byRoute;

  /**
   * @throws IllegalArgumentException if a line is none
   * @throws IllegalStateException if a route stands there twice
   */
  public AccessTable() {
    rules = read();
    byRoute = rules.stream().collect(Collectors.toMap(AccessRule::route, Function.identity()));
  }

  public List<AccessRule> rules() {
    return rules;
  }

  /** The rule of a route such as {@code GET /api/v1/runs/{id}}; empty if nobody may use it. */
  Optional<AccessRule> ofRoute(String route) {
    return Optional.ofNullable(byRoute.get(route));
  }

  /**
   * The rule of a page; empty if there is no such page.
   *
   * @param method where a page may be read, it may also be asked for with HEAD; Faces sends its
   *     forms to the page that they stand on
   * @param path decoded, below the application
   */
  public Optional<AccessRule> ofPage(String method, String path) {
    String asked = method.equals("HEAD") || isForm(method, path) ? "GET" : method;
    return rules.stream().filter(rule -> rule.covers(asked, path)).findFirst();
  }

  private static boolean isForm(String method, String path) {
    return method.equals("POST") && path.endsWith(".xhtml");
  }

  private static List<AccessRule> read() {
    try (InputStream in = AccessTable.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(AccessRule::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

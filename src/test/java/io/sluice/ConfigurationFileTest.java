package io.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code server-config/sluice.properties} against the keys and defaults that the code reads. */
class ConfigurationFileTest {

  private static final Path FILE = Path.of("server-config/sluice.properties");
  private static final Path SOURCES = Path.of("src/main/java");

  private static final Pattern LINE = Pattern.compile("(?m)^#?(sluice\\.[\\w.-]+)=(.*)$");
  private static final Pattern KEY = Pattern.compile("\"(sluice\\.[a-z][a-z.-]*)\"");
  private static final Pattern INJECTED =
      Pattern.compile(
          "@ConfigProperty\\(\\s*name = \"([^\"]+)\",\\s*defaultValue =\\s*([^)]+?)\\s*\\)");
  private static final Pattern LOOKED_UP =
      Pattern.compile(
          "getOptionalValue\\(\\s*\"([^\"]+)\",[^)]*\\)\\s*\\.orElse\\(\\s*(\"[^\"]*\")");
  private static final Pattern CONSTANT = Pattern.compile("(\\w+)\\.(\\w+)");

  private final Map<String, String> defaultsInFile = new TreeMap<>();

  ConfigurationFileTest() throws IOException {
    LINE.matcher(Files.readString(FILE))
        .results()
        .forEach(
            line ->
                assertThat(defaultsInFile.put(line.group(1), line.group(2)))
                    .as("%s stands in %s once", line.group(1), FILE)
                    .isNull());
  }

  @Test
  void everyKeyOfTheCodeStandsInTheFileAndNoOther() {
    Set<String> keys = new TreeSet<>();
    inSources(KEY).forEach(found -> keys.add(found.group(1)));
    assertThat(defaultsInFile.keySet()).isEqualTo(keys);
  }

  @Test
  void everyDefaultOfTheCodeStandsInTheFile() {
    Stream.concat(inSources(INJECTED), inSources(LOOKED_UP))
        .forEach(
            found ->
                assertThat(defaultsInFile).containsEntry(found.group(1), literal(found.group(2))));
  }

  @Test
  void theFileChangesNothingAsItIs() throws IOException {
    assertThat(Files.readAllLines(FILE)).allMatch(line -> line.isEmpty() || line.startsWith("#"));
  }

  private static Stream<MatchResult> inSources(Pattern pattern) {
    return sources().flatMap(file -> pattern.matcher(read(file)).results());
  }

  /** The text of a string literal, or of a constant such as {@code SomeClass.SOME_NAME}. */
  private static String literal(String expression) {
    if (expression.startsWith("\"")) {
      return expression.substring(1, expression.length() - 1);
    }
    var constant = CONSTANT.matcher(expression);
    assertThat(constant.matches()).as("%s is Class.NAME or a literal", expression).isTrue();
    Pattern definition = Pattern.compile(constant.group(2) + " =\\s*\"([^\"]*)\"");
    return sources()
        .filter(file -> file.endsWith(constant.group(1) + ".java"))
        .flatMap(file -> definition.matcher(read(file)).results())
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError(expression + " is defined nowhere"));
  }

  private static Stream<Path> sources() {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

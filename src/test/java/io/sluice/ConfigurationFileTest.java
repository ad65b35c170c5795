package io.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * {@code server-config/sluice.properties} against the keys that the code reads, and against the
 * defaults in {@code microprofile-config.properties}.
 */
class ConfigurationFileTest {

  private static final Path FILE = Path.of("server-config/sluice.properties");
  private static final Path DEFAULTS =
      Path.of("src/main/resources/META-INF/microprofile-config.properties");
  private static final Path SOURCES = Path.of("src/main/java");

  private static final Pattern LINE = Pattern.compile("(?m)^#?(sluice\\.[\\w.-]+)=(.*)$");
  private static final Pattern KEY = Pattern.compile("\"(sluice\\.[a-z][a-z.-]*)\"");

  private final Map<String, String> defaultsInFile = new TreeMap<>();
  private final Map<String, String> defaults = new TreeMap<>();

  ConfigurationFileTest() throws IOException {
    LINE.matcher(Files.readString(FILE))
        .results()
        .forEach(
            line ->
                assertThat(defaultsInFile.put(line.group(1), line.group(2)))
                    .as("%s stands in %s once", line.group(1), FILE)
                    .isNull());
    Properties ofTheWar = new Properties();
    try (Reader text = Files.newBufferedReader(DEFAULTS)) {
      ofTheWar.load(text);
    }
    ofTheWar.stringPropertyNames().stream()
        .filter(key -> key.startsWith("sluice."))
        .forEach(key -> defaults.put(key, ofTheWar.getProperty(key)));
  }

  @Test
  void everyKeyOfTheCodeStandsInTheFileAndNoOther() {
    Set<String> keys = new TreeSet<>();
    sources()
        .forEach(file -> KEY.matcher(read(file)).results().forEach(key -> keys.add(key.group(1))));
    assertThat(defaultsInFile.keySet()).isEqualTo(keys);
  }

  /** A key without a value in the file has none in the WAR either. */
  @Test
  void theDefaultsAreThoseThatTheFileShows() {
    Map<String, String> shown = new TreeMap<>(defaultsInFile);
    shown.values().removeIf(String::isEmpty);

    assertThat(shown).hasSizeGreaterThan(25);
    assertThat(defaults).isEqualTo(shown);
  }

  @Test
  void aSettingIsOptionalWhereThereIsNoDefaultAndNowhereElse() {
    assertThat(settings())
        .allSatisfy(
            field ->
                assertThat(field.getRawType().isEquivalentTo(Optional.class))
                    .as("%s is optional", field.getFullName())
                    .isEqualTo(!defaults.containsKey(annotation(field).name())));
  }

  @Test
  void noSettingHasADefaultOfItsOwn() {
    assertThat(settings())
        .allSatisfy(
            field ->
                assertThat(annotation(field).defaultValue())
                    .as(field.getFullName())
                    .isEqualTo(ConfigProperty.UNCONFIGURED_VALUE));
  }

  @Test
  void everySettingIsReadByOneFieldThatItsPackageSees() {
    List<JavaField> settings = settings();

    assertThat(settings).extracting(field -> annotation(field).name()).doesNotHaveDuplicates();
    assertThat(settings)
        .flatExtracting(JavaField::getModifiers)
        .doesNotContain(JavaModifier.PRIVATE, JavaModifier.PROTECTED, JavaModifier.PUBLIC);
  }

  @Test
  void theFileChangesNothingAsItIs() throws IOException {
    assertThat(Files.readAllLines(FILE)).allMatch(line -> line.isEmpty() || line.startsWith("#"));
  }

  private static List<JavaField> settings() {
    List<JavaField> fields =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.sluice")
                .stream()
                .map(JavaClass::getFields)
                .flatMap(Set::stream)
                .filter(field -> field.isAnnotatedWith(ConfigProperty.class))
                .toList();
    assertThat(fields).hasSizeGreaterThan(30);
    return fields;
  }

  private static ConfigProperty annotation(JavaField field) {
    return field.getAnnotationOfType(ConfigProperty.class);
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

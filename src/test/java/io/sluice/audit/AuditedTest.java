package io.sluice.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The conditions that the interceptor takes for granted of the methods that are audited. */
class AuditedTest {

  private static final List<JavaMethod> METHODS =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("io.sluice")
              .stream()
              .flatMap(type -> type.getMethods().stream())
              .filter(method -> method.isAnnotatedWith(Audited.class))
              .toList();

  @Test
  void everyKindOfThingIsMadeOrChangedByAMethod() {
    assertThat(METHODS)
        .extracting(method -> method.getAnnotationOfType(Audited.class).entity())
        .contains(AuditEntity.values());
  }

  @Test
  void whatMakesAThingReturnsIt() {
    assertThat(METHODS)
        .filteredOn(method -> method.getAnnotationOfType(Audited.class).action().makes())
        .hasSizeGreaterThan(5)
        .noneMatch(method -> method.getRawReturnType().isPrimitive());
  }

  @Test
  void whatChangesAThingBeginsWithItsId() {
    assertThat(METHODS)
        .filteredOn(method -> !method.getAnnotationOfType(Audited.class).action().makes())
        .hasSizeGreaterThan(10)
        .allMatch(
            method ->
                List.of("long", "java.lang.String")
                    .contains(method.getRawParameterTypes().get(0).getName()));
  }
}

package io.sluice;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.sluice.security.AdminBootstrap;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows of the design, section 4, and a few habits of the house. */
class ArchitectureTest {

  private static JavaClasses main;

  @BeforeAll
  static void read() {
    main =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.sluice");
  }

  @Test
  void allOfMainIsRead() {
    assertThat(main)
        .extracting(JavaClass::getSimpleName)
        .contains("JobEngine", "SliceReader", "EventIntake");
    assertThat(main).extracting(JavaClass::getPackageName).doesNotContain("io.sluice.sandbox");
  }

  @Test
  void noTwoPackagesNeedEachOther() {
    slices().matching("io.sluice.(**)").should().beFreeOfCycles().check(main);
  }

  @Test
  void noPackageHasMoreFilesThanAReaderTakesIn() throws IOException {
    Map<Path, Long> files = new TreeMap<>();
    for (String root : List.of("src/main/java", "src/test/java", "src/sandbox/java")) {
      try (Stream<Path> all = Files.walk(Path.of(root))) {
        all.filter(file -> file.toString().endsWith(".java"))
            .forEach(file -> files.merge(file.getParent(), 1L, Long::sum));
      }
    }

    assertThat(files).hasSizeGreaterThan(80);
    assertThat(files).allSatisfy((room, count) -> assertThat(count).isLessThanOrEqualTo(25));
  }

  /** A name that stands for two things sends a reader to the wrong one. */
  @Test
  void noTwoClassesHaveTheSameName() throws IOException {
    Map<String, Long> files = new TreeMap<>();
    for (String root : List.of("src/main/java", "src/sandbox/java")) {
      try (Stream<Path> all = Files.walk(Path.of(root))) {
        all.map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
            .forEach(name -> files.merge(name, 1L, Long::sum));
      }
    }

    assertThat(files).hasSizeGreaterThan(500);
    assertThat(files).allSatisfy((name, count) -> assertThat(count).isOne());
  }

  @Test
  void theJobKnowsTheExportsAndTheyDoNotKnowTheJob() {
    noClasses()
        .that()
        .resideInAPackage("io.sluice.export..")
        .and()
        .resideOutsideOfPackage("io.sluice.export.job..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.sluice.export.job..")
        .check(main);
  }

  @Test
  void recordsKnowNobody() {
    noClasses()
        .that()
        .resideInAPackage("io.sluice.record..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("io.sluice..")
                .and(JavaClass.Predicates.resideOutsideOfPackage("io.sluice.record..")))
        .check(main);
  }

  @Test
  void theIntakeSeamKnowsNothingButRecordsAndDelivery() {
    knowsOnly("io.sluice.intake..", "io.sluice.record..", "io.sluice.delivery..");
  }

  @Test
  void cleverTapKnowsNothingButTheIntakeSeamRecordsAndDelivery() {
    knowsOnly(
        "io.sluice.clevertap..",
        "io.sluice.intake..",
        "io.sluice.record..",
        "io.sluice.delivery..");
  }

  /** Neither exports nor where the records come from. */
  @Test
  void theDestinationKnowsNothingButRecordsAndDelivery() {
    knowsOnly("io.sluice.destination..", "io.sluice.record..", "io.sluice.delivery..");
  }

  @Test
  void segmentKnowsTheSeamAndWhatARecordBecomes() {
    knowsOnly(
        "io.sluice.segment..",
        "io.sluice.destination..",
        "io.sluice.mapping..",
        "io.sluice.record..",
        "io.sluice.delivery..");
    knowsOnly(
        "io.sluice.mapping..",
        "io.sluice.destination..",
        "io.sluice.segment.message..",
        "io.sluice.record..");
  }

  private static void knowsOnly(String room, String... others) {
    classes()
        .that()
        .resideInAPackage(room)
        .should()
        .onlyDependOnClassesThat(
            JavaClass.Predicates.resideOutsideOfPackage("io.sluice..")
                .or(JavaClass.Predicates.resideInAnyPackage(others))
                .or(JavaClass.Predicates.resideInAPackage(room)))
        .check(main);
  }

  /** Runs, exports and their jobs know intakes; an account is checked with CleverTap itself. */
  @Test
  void nobodyButTheAccountsKnowsCleverTap() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.sluice.clevertap..", "io.sluice.account..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.sluice.clevertap..")
        .check(main);
  }

  @Test
  void runsAndExportsKnowTheDestinationAndNotSegment() {
    noClasses()
        .that()
        .resideInAnyPackage("io.sluice.export..", "io.sluice.run..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.sluice.segment..")
        .check(main);
  }

  @Test
  void cleverTapAndSegmentKnowNothingOfEachOther() {
    noClasses()
        .that()
        .resideInAPackage("io.sluice.clevertap..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.sluice.segment..")
        .check(main);
    noClasses()
        .that()
        .resideInAPackage("io.sluice.segment..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.sluice.clevertap..")
        .check(main);
  }

  @Test
  void deliveryKnowsNothingOfTheRest() {
    noClasses()
        .that()
        .resideInAPackage("io.sluice.delivery..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("io.sluice..")
                .and(JavaClass.Predicates.resideOutsideOfPackage("io.sluice.delivery..")))
        .check(main);
  }

  @Test
  void onlyTheJobEngineKnowsJBeret() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.sluice.jobengine..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jberet..")
        .check(main);
  }

  @Test
  void onlyTheScheduleKnowsDbScheduler() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.sluice.schedule..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.github.kagkarlsson..")
        .check(main);
  }

  /** So that each prefix of the configuration is read in one place. */
  @Test
  void onlySettingsReadTheConfiguration() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Settings")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ConfigProperty.class)
        .check(main);
  }

  @Test
  void nothingThatIsShippedKnowsTheSandbox() {
    noClasses().should().dependOnClassesThat().resideInAPackage("io.sluice.sandbox..").check(main);
  }

  @Test
  void resourcesAndTheJobTouchNoDatabase() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Resource")
        .or()
        .resideInAPackage("io.sluice.export.job..")
        .or()
        .resideInAPackage("io.sluice.console..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(EntityManager.class, EntityManagerFactory.class, DataSource.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.sql..")
        .check(main);
  }

  @Test
  void nobodyKnowsTheConsole() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.sluice.console..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.sluice.console..")
        .check(main);
  }

  /** A test sets it without reflection. */
  @Test
  void noInjectedFieldIsPrivate() {
    noFields().that().areAnnotatedWith(Inject.class).should().bePrivate().check(main);
  }

  @Test
  void timesAreInstantsAndNeverDates() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Date.class, Calendar.class)
        .check(main);
  }

  @Test
  void onlyTheFirstPasswordIsPrinted() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(AdminBootstrap.class)
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(main);
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    List<Path> undocumented = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::getParent)
          .distinct()
          .filter(folder -> !isDocumented(folder.resolve("package-info.java")))
          .forEach(undocumented::add);
    }

    assertThat(undocumented).isEmpty();
  }

  private static boolean isDocumented(Path file) {
    try {
      return Files.exists(file) && Files.readString(file).startsWith("/**");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

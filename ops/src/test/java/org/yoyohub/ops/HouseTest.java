package org.yoyohub.ops;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The floors of the house as sentences; docs/architecture.md draws them. */
class HouseTest {
  private static final String HOUSE = "docs/architecture.md, section 1, explains the floors";
  private static JavaClasses house;

  @BeforeAll
  static void enter() {
    house =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.yoyohub");
  }

  @Test
  void theHouseIsNotEmpty() {
    assertThat(house.size()).isGreaterThan(60);
    assertThat(house.stream().map(HouseTest::floor).collect(Collectors.toSet()))
        .contains("formats", "core", "ops");
  }

  @Test
  void fileFormatsKnowNoHub() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.yoyohub.formats..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.yoyohub.core..",
                "org.yoyohub.routes..",
                "org.yoyohub.jobs..",
                "org.yoyohub.samples..",
                "org.yoyohub.ops..",
                "org.springframework..",
                "org.apache.camel..",
                "java.sql.."));
  }

  @Test
  void samplesKnowOnlyFormats() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.yoyohub.samples..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.yoyohub.core..",
                "org.yoyohub.routes..",
                "org.yoyohub.jobs..",
                "org.yoyohub.ops.."));
  }

  @Test
  void routesAndJobsNeverMeet() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.yoyohub.routes..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.yoyohub.jobs..", "org.springframework.batch.."));
    check(
        noClasses()
            .that()
            .resideInAPackage("org.yoyohub.jobs..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.yoyohub.routes..", "org.apache.camel.."));
  }

  @Test
  void nothingBelowKnowsTheRoof() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.yoyohub.ops..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.yoyohub.ops.."));
  }

  @Test
  void coreKnowsNoCamelNoBatchNoHttp() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.yoyohub.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.yoyohub.routes..",
                "org.yoyohub.jobs..",
                "org.yoyohub.samples..",
                "org.apache.camel..",
                "org.springframework.batch..",
                "org.springframework.http..",
                "org.springframework.web..",
                "jakarta.servlet..",
                "java.net.http.."));
  }

  @Test
  void onlyJdbcPackagesSpeakSql() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "org.yoyohub.core..jdbc..",
                "org.yoyohub.core.database..",
                "org.yoyohub.jobs..",
                "org.yoyohub.ops.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc.core.."));
  }

  @Test
  void theCommandLineStartsNoSpring() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage("org.yoyohub.ops.cli..", "org.yoyohub.ops.door..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.."));
  }

  @Test
  void noPackageGoesRoundInACircle() {
    slices().matching("org.yoyohub.(**)").should().beFreeOfCycles().because(HOUSE).check(house);
  }

  @Test
  void everyPackageIsNullMarked() {
    var unmarked =
        house.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(p -> !p.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName);

    assertThat(unmarked).as("package-info.java with @NullMarked").isEmpty();
  }

  private static void check(ArchRule rule) {
    // a floor may still be empty; theHouseIsNotEmpty watches over the import
    rule.because(HOUSE).allowEmptyShould(true).check(house);
  }

  private static String floor(JavaClass c) {
    return c.getPackageName().replaceFirst("^org\\.yoyohub\\.", "").replaceFirst("\\..*", "");
  }
}

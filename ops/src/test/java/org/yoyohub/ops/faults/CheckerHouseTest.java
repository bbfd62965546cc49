package org.yoyohub.ops.faults;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The checker shares nothing with what it checks. */
class CheckerHouseTest {
  @Test
  void needsTheJdkAndNothingElse() {
    classes()
        .that()
        .resideInAPackage("org.yoyohub.ops.faults.checker")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify.annotations", "org.yoyohub.ops.faults.checker")
        .check(new ClassFileImporter().importPackages("org.yoyohub.ops.faults.checker"));
  }
}

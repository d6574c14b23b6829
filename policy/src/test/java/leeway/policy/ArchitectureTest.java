package leeway.policy;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house for engine, worth and policy; a failure begins with the rule broken. */
final class ArchitectureTest {
  private static final JavaClasses PURE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("leeway.engine", "leeway.worth", "leeway.policy");

  static Stream<Named<ArchRule>> rules() {
    return Stream.of(
            noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                .as("the pure core has no Spring and no SQL"),
            noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, InstantSource.class)
                .as("the pure core has no clock: time comes in as an argument"),
            noClasses()
                .that()
                .resideInAPackage("leeway.engine..")
                .should()
                .dependOnClassesThat(
                    resideInAPackage("leeway..").and(resideOutsideOfPackages("leeway.engine..")))
                .as("the engine depends on nothing of ours"),
            noClasses()
                .that()
                .resideInAPackage("leeway.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "org.snakeyaml..", "org.slf4j..")
                .as("the engine has no JSON, no YAML and no logging"),
            noClasses()
                .that()
                .resideInAPackage("leeway.worth..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("leeway.policy..")
                .as("arrows go one way: policy to worth, never back"),
            noClasses()
                .that()
                .resideOutsideOfPackage("leeway.policy.document")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "org.snakeyaml..")
                .as("only leeway.policy.document knows how JSON and YAML are read"),
            noClasses()
                .that()
                .resideInAPackage("leeway.policy.journal")
                .should()
                .dependOnClassesThat(
                    resideInAPackage("leeway..")
                        .and(resideOutsideOfPackages("leeway.policy.journal")))
                .as("the journal's format depends on nothing of ours"),
            slices()
                .matching("leeway.policy.(**)")
                .should()
                .beFreeOfCycles()
                .as("packages of policy have no cycles"))
        .map(rule -> Named.of(rule.getDescription(), rule));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holds(ArchRule rule) {
    rule.check(PURE);
  }
}

package leeway.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Configuration;

/** The rules of the house for the server; a failure begins with the rule that was broken. */
class ArchitectureTest {
  private static final JavaClasses SERVER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("leeway.server");

  static Stream<Named<ArchRule>> rules() {
    return Stream.of(
            noClasses()
                .that()
                .resideInAPackage("leeway.server.platform..")
                .should()
                .dependOnClassesThat(
                    resideInAPackage("leeway.server..")
                        .and(resideOutsideOfPackage("leeway.server.platform..")))
                .as("platform imports no capability"),
            noClasses()
                .that()
                .resideOutsideOfPackage("leeway.server.platform.postgres")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ProcessBuilder.class, Process.class)
                .as("only the embedded database starts processes"),
            noClasses()
                .that()
                .resideOutsideOfPackage("leeway.server.platform")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .as("time comes in by the clock's bean; only platform reads a clock"),
            noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.jooq..")
                .as("SQL stands in text blocks: no ORM"),
            noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ObjectInputStream.class)
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("JsonTypeInfo")
                .as("no Java serialization, and no names of types in JSON"),
            noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.xml..", "org.w3c.dom..", "org.xml.sax..")
                .as("XML is read in the engine alone, by one hardened parser"),
            noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("leeway\\.generator\\..*Truth.*")
                .as(
                    "what is true of a sample's history and stands in no file, the product never sees"),
            slices()
                .matching("leeway.server.(**)")
                .should()
                .beFreeOfCycles()
                .as("packages have no cycles"),
            noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .as("constructor injection, no field injection"),
            fields()
                .that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .as("no static state"),
            noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveNameMatching(".*(Utils?|DTO|Dto|Entity|Repository|Info|Base)")
                .as("no suffix that says nothing"),
            classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotAnnotatedWith(SpringBootApplication.class)
                .and()
                .areNotAnnotatedWith(Configuration.class)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .as("classes are final"))
        .map(rule -> Named.of(rule.getDescription(), rule));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void isKept(ArchRule rule) {
    rule.check(SERVER);
  }
}

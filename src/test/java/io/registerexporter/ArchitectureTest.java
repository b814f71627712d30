package io.registerexporter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The direction of every dependency: a package knows those that are listed for it, and no others.
 */
class ArchitectureTest {

  private static final String ROOT = "io.registerexporter.";

  /** In the order of the flow. */
  private static final Map<String, List<String>> KNOWS =
      Map.ofEntries(
          Map.entry("register", List.of()),
          Map.entry("bods", List.of()),
          Map.entry("mapping", List.of("register", "bods")),
          Map.entry("source", List.of("register")),
          Map.entry("generate", List.of("register")),
          Map.entry("aws", List.of()),
          Map.entry("store", List.of("aws")),
          Map.entry("sink", List.of("store")),
          Map.entry("config", List.of("register", "bods", "aws")),
          Map.entry("staging", List.of("source", "register", "sink", "store", "config")),
          Map.entry("exchange", List.of()),
          Map.entry("decisions", List.of("exchange", "source", "register", "mapping", "bods")),
          Map.entry("report", List.of("sink", "aws")),
          Map.entry("verify", List.of("bods", "sink", "store", "register")),
          Map.entry("diff", List.of("verify", "bods", "sink", "store")),
          Map.entry(
              "pipeline",
              List.of(
                  "exchange",
                  "decisions",
                  "source",
                  "staging",
                  "register",
                  "mapping",
                  "bods",
                  "sink",
                  "store",
                  "config",
                  "report",
                  "verify",
                  "aws")),
          Map.entry("catalog", List.of("sink", "store", "staging")),
          Map.entry("launcher", List.of("aws", "sink")),
          Map.entry("sample", List.of("cli", "generate", "register", "sink", "store")),
          Map.entry(
              "cli",
              List.of(
                  "pipeline",
                  "catalog",
                  "verify",
                  "diff",
                  "generate",
                  "config",
                  "report",
                  "sink",
                  "store",
                  "aws",
                  "source",
                  "bods",
                  "register")));

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.registerexporter");

  @TestFactory
  List<DynamicTest> packages_knowOnlyThoseBeforeThem() {
    return KNOWS.keySet().stream()
        .sorted()
        .map(name -> DynamicTest.dynamicTest(name, () -> checkKnows(name)))
        .toList();
  }

  private static void checkKnows(String name) {
    String[] forbidden =
        KNOWS.keySet().stream()
            .filter(other -> !other.equals(name) && !KNOWS.get(name).contains(other))
            .map(other -> ROOT + other + "..")
            .toArray(String[]::new);
    if (forbidden.length > 0) {
      noClasses()
          .that()
          .resideInAPackage(ROOT + name + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(forbidden)
          .check(MAIN);
    }
  }

  @Test
  void everyPackage_isListed() {
    classes()
        .should()
        .resideInAnyPackage(
            KNOWS.keySet().stream().map(p -> ROOT + p + "..").toArray(String[]::new))
        .check(MAIN);
  }

  @Test
  void packages_haveNoCycles() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void core_isFreeOfSparkHadoopAwsAndMongo() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + "register..", ROOT + "bods..", ROOT + "mapping..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.spark..",
            "org.apache.hadoop..",
            "scala..",
            "software.amazon..",
            "com.mongodb..",
            "picocli..")
        .check(MAIN);
  }

  /** It is not enough to compile: the launcher's jar holds what the build picks by name. */
  @Test
  void launcher_isFreeOfSparkHadoopAndLog4j() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "launcher..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.spark..",
            "org.apache.hadoop..",
            "org.apache.logging..",
            "scala..",
            "com.mongodb..",
            "software.amazon.awssdk.http.apache..")
        .check(MAIN);
  }

  @Test
  void mapping_readsNoClockAndDoesNotLog() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + "register..", ROOT + "bods..", ROOT + "mapping..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("org.slf4j..", "java.util.logging..")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(MAIN);
  }
}

package io.registerexporter.launcher.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.registerexporter.lambda.TestRuntime;
import io.registerexporter.launcher.launch.ConfigSource;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's jar: what is in it, and that Lambda can run it. */
class LauncherJarIT {

  private static final Path JAR = Path.of(System.getProperty("launcherJar"));
  private static final long MEGABYTE = 1_000_000;

  @Test
  void jar_isSmall_andHoldsNeitherSparkNorHadoopNorScalaNorLog4j() throws IOException {
    assertThat(Files.size(JAR)).isLessThan(20 * MEGABYTE);
    assertThat(entries())
        .contains("io/registerexporter/launcher/lambda/LauncherFunction.class")
        .noneMatch(entry -> entry.startsWith("org/apache/"))
        .noneMatch(entry -> entry.startsWith("scala/"))
        .noneMatch(entry -> entry.startsWith("com/mongodb/"))
        .noneMatch(entry -> entry.startsWith("io/netty/"))
        .noneMatch(entry -> entry.startsWith("com/amazonaws/services/lambda/runtime/api/"));
  }

  /** The build picks the program's classes by name. */
  @Test
  void jar_holdsAllThatItsOwnClassesName() throws IOException {
    Set<String> held = Set.copyOf(entries());
    JavaClasses own = new ClassFileImporter().importUrl(new URL("jar:" + JAR.toUri() + "!/io/"));

    assertThat(own).hasSizeGreaterThan(10);
    assertThat(
            own.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(type -> !type.isPrimitive() && !type.getName().startsWith("java."))
                .map(type -> type.getName().replace('.', '/') + ".class")
                .filter(name -> !held.contains(name)))
        .isEmpty();
  }

  @Test
  void wrongEvent_isToldWhatIsWrong_andTheFunctionLivesOn(@TempDir Path folder) {
    try (TestRuntime runtime = TestRuntime.start(folder, Map.of())) {
      assertThat(runtime.invoke("{\"overides\": {}}").error())
          .startsWith("the event has a field 'overides', which means nothing here.");
      assertThat(runtime.invoke("{\"overrides\"").error()).startsWith("the event is not JSON");

      assertThat(runtime.invoke(Example.event("emr-cluster-starting").toString()).result())
          .isEqualTo(
              Example.json(
                  """
                  {"outcome": "IGNORED", "clusterId": "j-1YONHTCP3YZKC",
                   "reason": "state 'STARTING'"}
                  """));
    }
  }

  @Test
  void eventsAreLoggedInALineEach_andNothingElseIs(@TempDir Path folder) {
    try (TestRuntime runtime = TestRuntime.start(folder, Map.of())) {
      runtime.invoke(Example.event("emr-cluster-starting").toString());
      runtime.invoke(Example.event("emr-step-failed").toString());

      assertThat(runtime.log().lines().map(line -> line.replaceFirst("^2\\S+Z ", "")))
          .containsExactly(
              "INFO Deliveries - state 'STARTING': IGNORED, cluster j-1YONHTCP3YZKC",
              "INFO Deliveries - 'EMR Step Status Change': IGNORED, cluster j-1YONHTCP3YZKC");
    }
  }

  @Test
  void launch_withoutTheDeploymentsVariable_isToldWhichItIs(@TempDir Path folder) {
    try (TestRuntime runtime = TestRuntime.start(folder, Map.of())) {
      assertThat(runtime.invoke("").error())
          .startsWith("export of today: nothing says where the cluster's files are.")
          .contains("REGISTER_EXPORTER_CLUSTER_CONFIG");
      assertThat(runtime.invoke("{\"correlation_id\": \"release-42\"}").error())
          .startsWith("export of today (correlation id release-42): ");
    }
  }

  @Test
  void eventsOfQueuesAndTopics_areTakenOutOfTheirEnvelopes(@TempDir Path folder) {
    try (TestRuntime runtime = TestRuntime.start(folder, Map.of())) {
      assertThat(runtime.invoke(Example.event("sns").toString()).error())
          .contains("the SNS message ", "export of ", ConfigSource.VARIABLE);
      assertThat(runtime.invoke(Example.event("sqs").toString()).error())
          .contains("2 of 2 messages failed: the SQS message ", ConfigSource.VARIABLE);
    }
  }

  private static List<String> entries() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return jar.stream().map(ZipEntry::getName).toList();
    }
  }
}

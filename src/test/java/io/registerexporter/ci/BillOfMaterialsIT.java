package io.registerexporter.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The bill of materials of a release, held against the jars. */
@Tag("release")
class BillOfMaterialsIT {

  private static JsonNode bill;
  private static List<Component> components;

  /** A library. */
  private record Component(String group, String name, String version, JsonNode node) {

    static Component of(JsonNode node) {
      return new Component(
          node.path("group").asText(),
          node.path("name").asText(),
          node.path("version").asText(),
          node);
    }

    /** True of what libraries of the jars ask for, and a cluster or a checkout brings. */
    boolean isBroughtByOthers() {
      return Set.of("io.netty", "commons-codec", "de.bwaldvogel").contains(group)
          || name.equals("netty-nio-client");
    }

    /** The classes of its jar, among Maven's files. */
    Set<String> classes() {
      Path jar =
          repository()
              .resolve(group.replace('.', '/'))
              .resolve(name)
              .resolve(version)
              .resolve(name + "-" + version + ".jar");
      return BillOfMaterialsIT.classes(jar);
    }
  }

  @BeforeAll
  static void read() throws IOException {
    bill = new ObjectMapper().readTree(Path.of(System.getProperty("sbom")).toFile());
    components = Pipeline.list(bill.path("components")).stream().map(Component::of).toList();
  }

  @Test
  void bill_isOfThisVersion_inCycloneDx() {
    assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(bill.at("/metadata/component/name").asText()).isEqualTo("register-exporter");
    assertThat(bill.at("/metadata/component/version").asText())
        .isEqualTo(System.getProperty("project.version"));
  }

  @Test
  void eachLibrary_hasItsVersionAddressLicenceAndChecksum() {
    assertThat(components)
        .extracting(Component::name)
        .contains("mongo-spark-connector_2.12", "jackson-databind", "picocli", "emr");
    assertThat(components)
        .allSatisfy(
            component -> {
              assertThat(component.version).isNotBlank();
              assertThat(component.node.path("purl").asText())
                  .startsWith("pkg:maven/" + component.group + "/" + component.name + "@");
              assertThat(component.node.path("licenses")).isNotEmpty();
              assertThat(component.node.path("hashes").findValuesAsText("alg")).contains("SHA-256");
            });
  }

  @Test
  void whatClustersOrTestsBring_isNotInIt() {
    assertThat(components)
        .extracting(Component::group)
        .noneMatch(group -> group.startsWith("org.apache.spark"))
        .noneMatch(group -> group.startsWith("org.apache.hadoop"))
        .noneMatch(group -> group.startsWith("org.junit"));
  }

  @Test
  void everyClassOfTheJars_isOfALibraryInIt() {
    Set<String> known =
        components.stream()
            .flatMap(component -> component.classes().stream())
            .collect(Collectors.toSet());
    assertThat(shipped())
        .hasSizeGreaterThan(1000)
        .filteredOn(name -> !name.startsWith("io/registerexporter/"))
        .filteredOn(name -> !known.contains(name))
        .isEmpty();
  }

  @Test
  void everyLibraryInIt_isInAJar_unlessOthersBringIt() {
    Set<String> shipped = shipped();
    assertThat(components)
        .filteredOn(component -> component.classes().stream().noneMatch(shipped::contains))
        .isNotEmpty()
        .allMatch(Component::isBroughtByOthers);
  }

  private static Set<String> shipped() {
    Set<String> classes = new HashSet<>(classes(Path.of(System.getProperty("jobJar"))));
    classes.addAll(classes(Path.of(System.getProperty("launcherJar"))));
    return classes;
  }

  /** The classes of a jar, under the names that they had before they were relocated. */
  private static Set<String> classes(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
          .map(name -> name.replaceFirst("^META-INF/versions/[0-9]+/", ""))
          .map(name -> name.replaceFirst("^shaded/registerexporter/", ""))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where Maven keeps what it has fetched: five folders above a jar. */
  private static Path repository() {
    try {
      Path jar =
          Path.of(CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return jar.resolve("../../../../..").normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}

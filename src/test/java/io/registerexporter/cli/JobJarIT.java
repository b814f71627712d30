package io.registerexporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What is in the job jar, and what is not. */
class JobJarIT {

  @Test
  void jar_holdsTheConnector_andNothingThatOnlyDevelopmentNeeds() throws IOException {
    assertThat(entries())
        .contains(
            "com/mongodb/client/MongoClient.class",
            "META-INF/services/org.apache.spark.sql.sources.DataSourceRegister")
        .noneMatch(entry -> entry.startsWith("de/bwaldvogel/"))
        .noneMatch(entry -> entry.startsWith("io/registerexporter/sample/"))
        .doesNotContain("META-INF/services/io.registerexporter.cli.SampleServer");
  }

  @Test
  void jar_leavesOutWhatAClusterProvides_orGivesItAnotherName() throws IOException {
    assertThat(entries())
        .noneMatch(entry -> entry.startsWith("org/apache/spark/"))
        .noneMatch(entry -> entry.startsWith("org/apache/hadoop/"))
        .noneMatch(entry -> entry.startsWith("com/fasterxml/jackson/databind/"))
        .noneMatch(entry -> entry.startsWith("io/netty/"))
        .noneMatch(entry -> entry.startsWith("software/amazon/"));
  }

  @Test
  void jar_holdsNoClassThatSparkOrS3aHoldToo() throws IOException {
    Set<String> theirs = new HashSet<>();
    try (Stream<Path> jars = Files.list(Path.of(System.getProperty("sparkHome"), "jars"))) {
      for (Path jar : jars.toList()) {
        theirs.addAll(classes(jar.toString()));
      }
    }
    assertThat(theirs).contains("software/amazon/awssdk/services/s3/S3Client.class");
    assertThat(classes(System.getProperty("jobJar")))
        .contains(
            "shaded/registerexporter/software/amazon/awssdk/services/s3/S3Client.class",
            "shaded/registerexporter/org/apache/http/HttpResponse.class",
            "shaded/registerexporter/org/yaml/snakeyaml/Yaml.class")
        .as("classes of the job jar that Spark or S3A hold, too")
        .filteredOn(theirs::contains)
        .isEmpty();
  }

  private static List<String> classes(String path) throws IOException {
    try (JarFile jar = new JarFile(path)) {
      return jar.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
          .toList();
    }
  }

  private static List<String> entries() throws IOException {
    try (JarFile jar = new JarFile(System.getProperty("jobJar"))) {
      return jar.stream().map(ZipEntry::getName).toList();
    }
  }
}

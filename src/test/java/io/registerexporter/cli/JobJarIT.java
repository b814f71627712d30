package io.registerexporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
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

  private static List<String> entries() throws IOException {
    try (JarFile jar = new JarFile(System.getProperty("jobJar"))) {
      return jar.stream().map(ZipEntry::getName).toList();
    }
  }
}

package io.registerexporter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.TestRegister;
import io.registerexporter.register.RegisterCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The documents come in another order, in other files, cut otherwise, to other numbers of tasks,
 * which are all tried twice: the bytes stay.
 */
@Tag("faults")
class SpeculationIT {

  private static final long SEED = 20260131;

  private static final int FILES = 3;

  @TempDir private Path folder;

  private final CleanRun clean = CleanRun.shared();
  private String source;

  /** Deals the shuffled documents out to several files of each collection, of several forms. */
  @BeforeEach
  void shuffle() throws IOException {
    TestRegister shuffled = clean.register().shuffled(SEED);
    TestRegister.Form[] forms = {
      TestRegister.Form.BSON, TestRegister.Form.JSON_LINES, TestRegister.Form.GZIP_JSON_LINES
    };
    List<Path> dealt = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      TestRegister hand = new TestRegister();
      for (RegisterCollection collection : RegisterCollection.values()) {
        List<String> lines = shuffled.lines(collection);
        for (int line = i; line < lines.size(); line += FILES) {
          hand.add(collection, lines.get(line));
        }
      }
      dealt.add(hand.write(folder.resolve("hand-" + i), forms[i]));
    }
    Path register = folder.resolve("register");
    for (int i = 0; i < FILES; i++) {
      try (var files = Files.list(dealt.get(i))) {
        for (Path file : files.toList()) {
          String name = file.getFileName().toString();
          int dot = name.indexOf('.');
          Path collection = Files.createDirectories(register.resolve(name.substring(0, dot)));
          Files.move(file, collection.resolve("file-" + i + name.substring(dot)));
        }
      }
    }
    source = register.toString();
  }

  @Test
  void intoABucket_givesTheSame() {
    try (BehindFaults place = new BehindFaults()) {
      assertGivesTheSame(place);
    }
  }

  @Test
  void intoAFolder_givesTheSame() {
    assertGivesTheSame(new Folder(folder.resolve("out")));
  }

  private void assertGivesTheSame(Place place) {
    clean.putOld(place);
    try (Job job = Job.export(source, place).inside("bin/with-standalone")) {
      Map.of(
              "spark.speculation", "true",
              "spark.speculation.interval", "10ms",
              "spark.speculation.multiplier", "1.01",
              "spark.speculation.quantile", "0.1",
              "spark.speculation.minTaskRuntime", "1ms",
              "spark.sql.shuffle.partitions", "7")
          .forEach(job::conf);
      job.variables(Map.of("REGISTER_EXPORTER_SLICE_SIZE", "1"));

      Job.End end = job.start().end();

      assertThat(end.exitCode()).as(end.err()).isZero();
      assertThat(end.err()).contains("speculat");
      Contents.of(place).assertIsThatOfCleanRun();
    }
  }
}

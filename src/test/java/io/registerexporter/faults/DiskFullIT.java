package io.registerexporter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk has no space left: the run says so, and publishes nothing. */
@Tag("faults")
class DiskFullIT {

  @TempDir private Path folder;

  private final CleanRun clean = CleanRun.shared();

  /** The disk ends with the parts, with the final file of the first version, or with the second. */
  @ParameterizedTest
  @ValueSource(strings = {"28m", "37m", "42m"})
  void ofTheOutput_isToldAndPublishesNothing(String size) throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    try (Place place = new Folder(out);
        Job job = Job.export(clean.source(), place).inside(new SmallDisk(out, size).around())) {
      clean.putOld(place);

      Job.End end = job.start().end();

      assertThat(end.exitCode()).as(end.err()).isEqualTo(5);
      assertThat(lastLine(end)).contains("cannot ", "No space left on device", out.toString());
      assertTheNextOneFinishes(place);
    }
  }

  @Test
  void ofTheShuffle_isToldAndPublishesNothing() throws IOException {
    Path local = Files.createDirectories(folder.resolve("local"));
    try (Place place = new Folder(folder.resolve("out"));
        Job job =
            Job.export(clean.source(), place)
                // Spark puts the job jar there, too, which has 16 MB.
                .conf("spark.local.dir", local.toString())
                .inside(new SmallDisk(local, "21m").around())) {
      clean.putOld(place);

      Job.End end = job.start().end();

      assertThat(end.exitCode()).as(end.err()).isEqualTo(5);
      assertThat(lastLine(end)).contains("No space left on device", "spark.local.dir");
      assertTheNextOneFinishes(place);
    }
  }

  private void assertTheNextOneFinishes(Place place) {
    Contents between = Contents.of(place);
    between.assertLatestIsComplete();
    between.assertIsUntouched(CleanRun.OLD);
    assertThat(between.isPublished(CleanRun.ID)).isFalse();
    try (Job second = Job.resume(clean.source(), place)) {
      Job.End end = second.start().end();
      assertThat(end.exitCode()).as(end.err()).isZero();
      Contents.of(place).assertIsThatOfCleanRun();
    }
  }

  /** What the program says of its failure; Spark's log says other things before and after. */
  private static String lastLine(Job.End end) {
    return end.err()
        .lines()
        .filter(line -> line.startsWith("register-exporter: "))
        .reduce((first, second) -> second)
        .orElse(end.err());
  }
}

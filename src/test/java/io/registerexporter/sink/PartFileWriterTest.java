package io.registerexporter.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFileWriterTest {

  @TempDir private Path folder;

  @Test
  void statements_areLinesOfWhichEachIdIsWrittenOnce() throws IOException {
    PartFile part =
        write(PartPlan.Kind.STATEMENTS, "a 1", "b 1", "b 2", "c 1", "d 2", "d 3", "e 1");
    assertThat(content()).isEqualTo("a\nb\nc\ne\n");
    assertThat(part.lines()).isEqualTo(4);
    assertThat(part.duplicates()).isEqualTo(1);
    assertThat(part.conflicts()).isEqualTo(2);
    assertThat(part.rows()).isEqualTo(Map.of(7, 7L));
  }

  @Test
  void findings_areAllWritten() throws IOException {
    PartFile part = write(PartPlan.Kind.LINES, "a 1", "a 2", "a 3");
    assertThat(content()).isEqualTo("a\na\na\n");
    assertThat(part.lines()).isEqualTo(3);
    assertThat(part.duplicates() + part.conflicts()).isZero();
  }

  @Test
  void hashesAndSize_areThoseOfTheFileAndOfItsLines() throws IOException {
    PartFile part = write(PartPlan.Kind.STATEMENTS, "a 1", "b 1");
    byte[] bytes = Files.readAllBytes(folder.resolve("part"));
    assertThat(part.bytes()).isEqualTo(bytes.length);
    assertThat(part.sha256()).isEqualTo(OutputFolder.sha256(bytes));
    assertThat(part.checksum()).isEqualTo(OutputFolder.checksum(bytes));
    assertThat(part.contentSha256())
        .isEqualTo(OutputFolder.sha256("a\nb\n".getBytes(StandardCharsets.UTF_8)));
    assertThat(bytes).isEqualTo(OutputFolder.gzip("a\nb\n"));
  }

  @Test
  void inventory_isReadBackAsItWasWritten() throws IOException {
    PartFile part = write(PartPlan.Kind.STATEMENTS, "a 1", "a 2");
    PartFile findings = write(PartPlan.Kind.LINES, "x 1");
    String path = folder + "/private/inventory.json";
    Store store = Store.of(folder.toString(), new Configuration());
    PartFile versioned = part.withVersion("\"an entity tag\"");
    new Inventory(
            OutputFolder.origin("run"),
            Map.of(),
            OutputFolder.COMPRESSOR,
            List.of(versioned, findings))
        .write(store, path);
    Inventory read = Inventory.read(store, path);
    assertThat(read.origin()).isEqualTo(OutputFolder.origin("run"));
    assertThat(read.compressor()).isEqualTo(OutputFolder.COMPRESSOR);
    assertThat(read.files("STATEMENTS")).containsExactly(versioned);
    assertThat(read.files("LINES")).containsExactly(findings);
  }

  /** Writes rows given as line and rank, and reads what the file became. */
  private PartFile write(PartPlan.Kind kind, String... rows) throws IOException {
    FileSystem fileSystem = FileSystem.getLocal(new Configuration());
    PartPlan.File file = new PartPlan.File(kind.name(), "part");
    try (PartFileWriter writer =
        new PartFileWriter(
            fileSystem,
            new org.apache.hadoop.fs.Path(folder + "/part"),
            file,
            kind,
            OutputFolder.COMPRESSOR)) {
      for (String row : rows) {
        byte[] line = row.substring(0, 1).getBytes(StandardCharsets.UTF_8);
        writer.write(7, line, Integer.parseInt(row.substring(2)));
      }
      return writer.finish();
    }
  }

  private String content() throws IOException {
    return OutputFolder.gunzip(Files.readAllBytes(folder.resolve("part")));
  }
}

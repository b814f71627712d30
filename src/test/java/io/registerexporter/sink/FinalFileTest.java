package io.registerexporter.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registerexporter.store.OutputException;
import io.registerexporter.store.StoredFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinalFileTest {

  @TempDir private Path folder;
  private OutputFolder output;

  @BeforeEach
  void openOutput() {
    output = new OutputFolder(folder, "ex1");
  }

  @Test
  void partsInTheirOrder_areOneGzipFile() throws IOException {
    List<PartFile> parts = new ArrayList<>();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      parts.add(output.part(i, "{\"line\":" + i + "}\n"));
      lines.append("{\"line\":").append(i).append("}\n");
    }
    StoredFile assembled = assemble(parts);
    byte[] bytes = Files.readAllBytes(Path.of(output.layout.finalFile()));
    assertThat(OutputFolder.gunzip(bytes)).isEqualTo(lines.toString());
    assertThat(assembled).isEqualTo(stored(bytes));
    assertThat(assembled.bytes()).isEqualTo(parts.stream().mapToLong(PartFile::bytes).sum());
  }

  @Test
  void finalFile_isTheOnlyNewFile() throws IOException {
    PartFile part = output.part(0, "a\n");
    assemble(List.of(part));
    assertThat(output.files())
        .containsExactly(
            "bods_exports_results/ex1.jsonl.gz",
            "bods_exports_results/export_parts/export=ex1/part-00000.jsonl.gz");
  }

  @Test
  void noParts_areAnEmptyGzipFile() throws IOException {
    StoredFile assembled = assemble(List.of());
    byte[] bytes = Files.readAllBytes(Path.of(output.layout.finalFile()));
    assertThat(bytes).isNotEmpty();
    assertThat(OutputFolder.gunzip(bytes)).isEmpty();
    assertThat(assembled).isEqualTo(stored(bytes));
  }

  @Test
  void changedPart_isRefusedAndNothingIsPublic() throws IOException {
    List<PartFile> parts = List.of(output.part(0, "a\n"), output.part(1, "b\n"));
    Files.write(Path.of(output.layout.part("part-00001.jsonl.gz")), OutputFolder.gzip("c\n"));
    assertThatThrownBy(() -> assemble(parts))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("part-00001.jsonl.gz has changed")
        .hasMessageContaining("--resume");
    assertThat(Path.of(output.layout.finalFile())).doesNotExist();
  }

  @Test
  void truncatedPart_isRefusedAndNothingIsPublic() throws IOException {
    List<PartFile> parts = List.of(output.part(0, "a\n"));
    Files.write(Path.of(output.layout.part("part-00000.jsonl.gz")), new byte[0]);
    assertThatThrownBy(() -> assemble(parts)).isInstanceOf(OutputException.class);
    assertThat(Path.of(output.layout.finalFile())).doesNotExist();
  }

  @Test
  void missingPart_isRefusedByItsNameAndNothingIsPublic() throws IOException {
    List<PartFile> parts = List.of(output.part(0, "a\n"), output.part(1, "b\n"));
    Files.delete(Path.of(output.layout.part("part-00001.jsonl.gz")));
    assertThatThrownBy(() -> assemble(parts))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("part-00001.jsonl.gz");
    assertThat(Path.of(output.layout.finalFile())).doesNotExist();
  }

  private StoredFile assemble(List<PartFile> parts) {
    return FinalFile.assemble(
        output.store, output.layout, parts, OutputFolder.COMPRESSOR, "this-run");
  }

  private StoredFile stored(byte[] bytes) {
    return new StoredFile(
        output.layout.finalFile(),
        bytes.length,
        OutputFolder.checksum(bytes),
        Optional.of(OutputFolder.sha256(bytes)),
        Optional.empty());
  }
}

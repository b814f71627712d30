package io.registerexporter.sink;

import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
import io.registerexporter.store.StoredFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The one file that holds all statements: the gzip members of the parts in their order. */
public final class FinalFile {

  private FinalFile() {}

  /**
   * Joins the parts, each as it was written, to a file that is seen when it is whole.
   *
   * @param owner the token of the claim under which it is made
   * @throws OutputException if a part is not the one that was written, or there is such a file
   */
  public static StoredFile assemble(
      Store store, ExportLayout layout, List<PartFile> parts, Compressor compressor, String owner) {
    List<StoredFile> files = parts.stream().map(part -> stored(layout, part)).toList();
    return files.isEmpty()
        ? store.createBytes(layout.finalFile(), withoutStatements(compressor))
        : store.join(files, layout.finalFile(), layout.unfinishedFinalFile(owner), owner);
  }

  private static StoredFile stored(ExportLayout layout, PartFile part) {
    return new StoredFile(
        layout.part(part.file().name()),
        part.bytes(),
        part.checksum(),
        Optional.of(part.sha256()),
        Optional.ofNullable(part.version()));
  }

  /** No bytes at all are no gzip file. */
  private static byte[] withoutStatements(Compressor compressor) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      compressor.member(file).close();
    } catch (IOException e) {
      throw new IllegalStateException("compressing in memory failed", e);
    }
    return file.toByteArray();
  }
}

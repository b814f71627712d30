package io.registerexporter.sink;

import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
import io.registerexporter.store.StoredFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One file made of many: the gzip members of the files in their order. */
public final class FinalFile {

  private FinalFile() {}

  /**
   * Joins the parts of a volume to its final file.
   *
   * @param owner the token of the claim under which it is made
   * @throws OutputException if a part is not the one that was written, or there is such a file
   */
  public static StoredFile assemble(
      Store store, ExportLayout layout, List<PartFile> parts, Compressor compressor, String owner) {
    return assemble(store, layout, layout.parts(), parts, layout.finalFile(), compressor, owner);
  }

  /**
   * Joins the files of the crosswalk.
   *
   * @param owner the token of the claim under which it is made
   * @throws OutputException if a file is not the one that was written, or there is such a file
   */
  public static StoredFile assembleCrosswalk(
      Store store, ExportLayout layout, List<PartFile> files, Compressor compressor, String owner) {
    return assemble(
        store, layout, layout.crosswalkParts(), files, layout.crosswalk(), compressor, owner);
  }

  /** Joins files, each as it was written, to one that is seen when it is whole. */
  private static StoredFile assemble(
      Store store,
      ExportLayout layout,
      String folder,
      List<PartFile> files,
      String target,
      Compressor compressor,
      String owner) {
    List<StoredFile> stored = files.stream().map(file -> stored(folder, file)).toList();
    return stored.isEmpty()
        ? store.createBytes(target, withoutLines(compressor))
        : store.join(stored, target, layout.unfinished(target, owner), owner);
  }

  private static StoredFile stored(String folder, PartFile file) {
    return new StoredFile(
        folder + "/" + file.file().name(),
        file.bytes(),
        file.checksum(),
        Optional.of(file.sha256()),
        Optional.ofNullable(file.version()));
  }

  /** No bytes at all are no gzip file. */
  private static byte[] withoutLines(Compressor compressor) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      compressor.member(file).close();
    } catch (IOException e) {
      throw new IllegalStateException("compressing in memory failed", e);
    }
    return file.toByteArray();
  }
}

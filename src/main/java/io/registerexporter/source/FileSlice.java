package io.registerexporter.source;

import java.io.Serializable;

/**
 * A run of documents in a file: those that begin in {@code [start, end)}.
 *
 * @param path the file
 * @param form how documents are stored in it
 * @param start offset in the file, in bytes
 * @param end offset after the last byte at which a document may begin; a compressed file is one
 *     slice, and its offsets count uncompressed bytes
 * @param fileBytes size of the file when it was cut
 * @param modifiedAt time of its last change then, in milliseconds
 */
public record FileSlice(
    String path, FileForm form, long start, long end, long fileBytes, long modifiedAt)
    implements Serializable {

  public Compression compression() {
    return Compression.ofFile(path);
  }

  /** True if its documents end where it ends, or else it was cut in the wrong place. */
  boolean isCutBetweenDocuments() {
    return form == FileForm.BSON && compression() == Compression.NONE;
  }

  /** The file's name, which findings show instead of its path. */
  String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}

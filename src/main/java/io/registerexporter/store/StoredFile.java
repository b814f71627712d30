package io.registerexporter.store;

import java.util.List;
import java.util.Optional;

/**
 * A file and what is known of its bytes.
 *
 * @param path its whole address
 * @param bytes its size
 * @param checksum of its bytes
 * @param sha256 of its bytes, where something has read or written them all
 * @param version what the store calls it as it was written, where it has versions
 */
public record StoredFile(
    String path, long bytes, Checksum checksum, Optional<String> sha256, Optional<String> version) {

  /** The size of these files joined. */
  static long bytesOf(List<StoredFile> files) {
    return files.stream().mapToLong(StoredFile::bytes).sum();
  }

  /** The checksum of these files joined. */
  static Checksum checksumOf(List<StoredFile> files) {
    Checksum combined = Checksum.EMPTY;
    for (StoredFile file : files) {
      combined = combined.then(file.checksum, file.bytes);
    }
    return combined;
  }
}

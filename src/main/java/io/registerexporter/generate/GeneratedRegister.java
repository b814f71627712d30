package io.registerexporter.generate;

import io.registerexporter.register.RegisterCollection;
import java.util.Map;

/**
 * What has been written.
 *
 * @param collections the six collections in the order in which they were written
 * @param galleryComplete false if the register is so small that it does not show every rule of the
 *     mapping
 */
public record GeneratedRegister(
    Map<RegisterCollection, Collection> collections, boolean galleryComplete) {

  /**
   * One file.
   *
   * @param documents its documents
   * @param bytes its size
   */
  public record Collection(long documents, long bytes) {}
}

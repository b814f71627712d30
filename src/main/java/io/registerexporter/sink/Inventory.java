package io.registerexporter.sink;

import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
import java.util.List;

/**
 * What a job wrote, from which everything after it is made.
 *
 * @param compressor what compressed it
 * @param files by set and name
 */
public record Inventory(Compressor compressor, List<PartFile> files) {

  /** The files of a set, in the order of their names. */
  public List<PartFile> files(String set) {
    return files.stream().filter(written -> written.file().set().equals(set)).toList();
  }

  void write(Store store, String path) {
    store.replace(path, this);
  }

  /**
   * @throws OutputException if it cannot be read
   */
  public static Inventory read(Store store, String path) {
    return store.read(path, Inventory.class);
  }
}

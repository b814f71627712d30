package io.registerexporter.sink;

import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a job wrote, and all that is to be said of how: everything after it is made of this and of
 * the files alone. Written once, when all files are where they belong.
 *
 * @param origin what the files were made from
 * @param expected number of statements that were decided on, by set of files and by their rows' tag
 * @param compressor what compressed them
 * @param files by set and name
 */
public record Inventory(
    Origin origin,
    Map<String, Map<Integer, Long>> expected,
    Compressor compressor,
    List<PartFile> files) {

  /**
   * What an export is made from.
   *
   * @param run the owner of the claim under which the files were written
   * @param publicationDate the date that the statements bear
   * @param tool what wrote them
   * @param configuration the settings that they depend on
   * @param sourceName the source as it was asked for, without credentials
   * @param source what was read
   * @param accounts what became of its documents, by version of the standard
   */
  public record Origin(
      String run,
      String publicationDate,
      Manifest.Tool tool,
      Manifest.Configuration configuration,
      String sourceName,
      Manifest.Source source,
      Map<String, Accounts> accounts) {}

  /**
   * What became of documents.
   *
   * @param collections by collection
   * @param rejections documents left out, by collection and code of the finding
   */
  public record Accounts(
      Map<String, Manifest.Documents> collections, Map<String, Map<String, Long>> rejections) {}

  /** The files of a set, in the order of their names. */
  public List<PartFile> files(String set) {
    return files.stream().filter(written -> written.file().set().equals(set)).toList();
  }

  void write(Store store, String path) {
    if (!store.create(path, this)) {
      throw new OutputException(
          path + " is there already: another run wrote it. Look which; nothing is published.");
    }
  }

  /**
   * @throws OutputException if it cannot be read
   */
  public static Inventory read(Store store, String path) {
    return store.read(path, Inventory.class);
  }

  /** The same; empty if it is not there, or no inventory. */
  public static Optional<Inventory> readIfWhole(Store store, String path) {
    return store
        .readIfWhole(path, Inventory.class)
        .filter(read -> read.origin() != null && read.files() != null);
  }
}

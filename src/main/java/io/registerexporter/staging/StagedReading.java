package io.registerexporter.staging;

import io.registerexporter.register.RegisterCollection;
import io.registerexporter.source.Consistency;
import io.registerexporter.source.RegisterSource;
import io.registerexporter.source.SourceFolder;
import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/**
 * Says, beside the staged files, that all of a database was read into them. Written last.
 *
 * @param sourceName the database as it was asked for, without credentials
 * @param label the name of the database
 * @param consistency whether it was at rest
 * @param collections what was read, by collection
 */
record StagedReading(
    String sourceName,
    String label,
    Consistency consistency,
    Map<RegisterCollection, Collection> collections) {

  /**
   * @param files sizes by name, as the place shows them
   */
  record Collection(StagedCollection read, Map<String, Long> files) {}

  private static String path(String folder) {
    return folder + "/staged.json";
  }

  /** What is staged in a folder, as it is there now. */
  static StagedReading of(
      String folder,
      String sourceName,
      String label,
      Consistency consistency,
      Map<RegisterCollection, StagedCollection> staged,
      Store store) {
    Map<RegisterCollection, Collection> collections = new EnumMap<>(RegisterCollection.class);
    staged.forEach(
        (collection, read) ->
            collections.put(collection, new Collection(read, files(folder, collection, store))));
    return new StagedReading(sourceName, label, consistency, collections);
  }

  private static Map<String, Long> files(
      String folder, RegisterCollection collection, Store store) {
    Map<String, Long> files = new TreeMap<>();
    store
        .list(folder + "/" + collection.collectionName())
        .forEach((name, file) -> files.put(name, file.bytes()));
    return files;
  }

  void write(String folder, Store store) {
    store.replace(path(folder), this);
  }

  /**
   * What was staged in a folder; empty if the reading was not completed, or its files are others
   * now.
   */
  static Optional<StagedReading> intact(String folder, Store store) {
    return store
        .readIfWhole(path(folder), StagedReading.class)
        .filter(reading -> reading.collections() != null && reading.isIntact(folder, store));
  }

  private boolean isIntact(String folder, Store store) {
    return Stream.of(RegisterCollection.values())
        .allMatch(
            collection ->
                collections.containsKey(collection)
                    && collections
                        .get(collection)
                        .files()
                        .equals(files(folder, collection, store)));
  }

  /**
   * The documents.
   *
   * @param sliceBytes the largest size of a slice that files are read in
   * @throws OutputException if they cannot be read
   */
  RegisterSource register(String folder, long sliceBytes, Configuration hadoop) {
    Map<RegisterCollection, String> names =
        Stream.of(RegisterCollection.values())
            .collect(Collectors.toMap(Function.identity(), RegisterCollection::collectionName));
    Map<RegisterCollection, StagedCollection> read = new EnumMap<>(RegisterCollection.class);
    collections.forEach((collection, staged) -> read.put(collection, staged.read()));
    return new StagedRegister(
        label, consistency, SourceFolder.open(folder, names, sliceBytes, hadoop), read);
  }
}

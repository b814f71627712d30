package io.registerexporter.decisions;

import io.registerexporter.exchange.Columns;
import io.registerexporter.exchange.Directory;
import io.registerexporter.exchange.Distributed;
import io.registerexporter.exchange.Ids;
import io.registerexporter.exchange.Mail;
import io.registerexporter.exchange.Routing;
import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** The imports of a bucket, by number. */
final class ImportTable implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Directory directory;
  private final Found imports;

  /**
   * Columns of what is known of imports.
   *
   * @param dataSources numbers of {@link DataSources}, or {@link ScanColumns#NONE} if the import or
   *     its data source is not stored
   * @param createdAt in milliseconds since 1970, or {@link ScanColumns.Imports#NEVER}
   */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
  record Found(int[] dataSources, long[] createdAt) implements Serializable {

    static Found none(int size) {
      int[] dataSources = new int[size];
      Arrays.fill(dataSources, ScanColumns.NONE);
      return new Found(dataSources, new long[size]);
    }

    Found select(int[] numbers) {
      return new Found(Columns.select(dataSources, numbers), Columns.select(createdAt, numbers));
    }

    boolean isStored(int number) {
      return number != ScanColumns.NONE && dataSources[number] != ScanColumns.NONE;
    }
  }

  /** Imports of a slice. */
  private record OfSlice(Ids ids, Found imports) implements Serializable {}

  private ImportTable(Mail<OfSlice> mail) {
    directory = Directory.of(mail.map(OfSlice::ids));
    imports =
        new Found(
            Columns.concatInts(mail.contents().map(of -> of.imports.dataSources).toList()),
            Columns.concatLongs(mail.contents().map(of -> of.imports.createdAt).toList()));
  }

  /** The imports among records, spread over buckets. */
  static Distributed<ImportTable> of(
      Distributed<SliceRecords> records, DataSources sources, int buckets) {
    return records
        .<OfSlice>send(
            buckets,
            (slice, post) -> {
              if (slice.scan().columns() instanceof ScanColumns.Imports columns) {
                Found imports = imports(columns, sources);
                Ids ids = slice.scan().ids();
                Routing.of(ids, slice.accepted(), buckets)
                    .forEach(
                        (bucket, numbers) ->
                            post.send(
                                bucket, new OfSlice(ids.select(numbers), imports.select(numbers))));
              }
            })
        .map(ImportTable::new);
  }

  private static Found imports(ScanColumns.Imports columns, DataSources sources) {
    int[] numbers =
        IntStream.of(columns.dataSources())
            .map(
                source ->
                    source == ScanColumns.NONE
                        ? ScanColumns.NONE
                        : sources.find(columns.sources(), source))
            .toArray();
    return new Found(numbers, columns.createdAt());
  }

  /** What is known of the imports with some ids. */
  Found answer(Ids asked) {
    Found found = Found.none(asked.size());
    for (int i = 0; i < asked.size(); i++) {
      int number = directory.find(asked, i);
      if (number >= 0) {
        found.dataSources[i] = imports.dataSources[number];
        found.createdAt[i] = imports.createdAt[number];
      }
    }
    return found;
  }

  /** Tells slices which of their imports are among some. */
  void tellUsed(Mail<Ids> used, Distributed.Post<BitSet> post) {
    BitSet all = new BitSet(directory.size());
    used.contents()
        .forEach(
            ids -> {
              for (int i = 0; i < ids.size(); i++) {
                all.set(directory.find(ids, i));
              }
            });
    directory.forEachTask((slice, from, to) -> post.send(slice, all.get(from, to)));
  }
}

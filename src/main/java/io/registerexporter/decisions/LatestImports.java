package io.registerexporter.decisions;

import io.registerexporter.exchange.Columns;
import io.registerexporter.exchange.Ids;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Columns of the latest import in which each of some documents was found: by {@code created_at},
 * absent before all others; of two at the same time the one with the larger {@code _id}.
 *
 * @param dataSources numbers of {@link DataSources}, or {@link ScanColumns#NONE} if there is no
 *     import
 * @param createdAt in milliseconds since 1970, or {@link ScanColumns.Imports#NEVER}
 * @param imports their ids
 * @param several 1 where others found it in another data source
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
record LatestImports(int[] dataSources, long[] createdAt, Ids imports, byte[] several)
    implements Serializable {

  /** No imports yet. */
  static LatestImports none(int size) {
    int[] dataSources = new int[size];
    Arrays.fill(dataSources, ScanColumns.NONE);
    return new LatestImports(
        dataSources, new long[size], new Ids(new long[size], new long[size]), new byte[size]);
  }

  int size() {
    return several.length;
  }

  boolean isThere(int document) {
    return dataSources[document] != ScanColumns.NONE;
  }

  /** A document was found in an import, too. */
  void add(int document, int dataSource, long at, long importHigh, long importLow) {
    if (isThere(document) && dataSources[document] != dataSource) {
      several[document] = 1;
    }
    if (!isThere(document) || isAfter(document, at, importHigh, importLow)) {
      dataSources[document] = dataSource;
      createdAt[document] = at;
      imports.high()[document] = importHigh;
      imports.low()[document] = importLow;
    }
  }

  private boolean isAfter(int document, long at, long importHigh, long importLow) {
    if (at != createdAt[document]) {
      return at > createdAt[document];
    }
    int order = Long.compareUnsigned(importHigh, imports.high()[document]);
    return order == 0 ? Long.compareUnsigned(importLow, imports.low()[document]) > 0 : order > 0;
  }

  /** What was found of a document elsewhere. */
  void add(int document, LatestImports more, int there) {
    if (more.isThere(there)) {
      several[document] |= more.several[there];
      add(
          document,
          more.dataSources[there],
          more.createdAt[there],
          more.imports.high()[there],
          more.imports.low()[there]);
    }
  }

  /** The same without what compares imports, for which nothing is to be added any more. */
  LatestImports withoutImports() {
    return new LatestImports(dataSources, createdAt, Ids.NONE, several);
  }

  LatestImports select(int[] numbers) {
    return new LatestImports(
        Columns.select(dataSources, numbers),
        Columns.select(createdAt, numbers),
        imports.select(numbers),
        Columns.select(several, numbers));
  }

  LatestImports range(int from, int to) {
    return select(IntStream.range(from, to).toArray());
  }
}

package io.registerexporter.decisions;

import io.registerexporter.exchange.IdTable;
import io.registerexporter.exchange.Ids;
import io.registerexporter.register.DataSource;
import io.registerexporter.register.Reading;
import io.registerexporter.source.BsonBytes;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The register's data sources, by number. There are few: every task has them all. */
public final class DataSources implements Serializable {

  private static final long serialVersionUID = 1L;

  private final IdTable table = new IdTable();
  private final List<byte[]> documents = new ArrayList<>();
  private transient DataSource[] read;

  /** Those of a slice. */
  record OfSlice(Ids ids, List<byte[]> documents) implements Serializable {

    static OfSlice of(SliceRecords records) {
      if (records.scan().columns() instanceof ScanColumns.DataSources columns) {
        BitSet accepted = records.accepted();
        return new OfSlice(
            records.scan().ids().select(accepted.stream().toArray()),
            accepted.stream().mapToObj(columns.documents()::get).toList());
      }
      return new OfSlice(Ids.NONE, List.of());
    }
  }

  DataSources(List<OfSlice> slices) {
    for (OfSlice slice : slices) {
      table.addAll(slice.ids);
      documents.addAll(slice.documents);
    }
  }

  /** The number of one of some ids, or {@link ScanColumns#NONE}. */
  int find(Ids ids, int i) {
    return table.find(ids.high()[i], ids.low()[i]);
  }

  /**
   * What becomes of the documents of a slice of data sources.
   *
   * @param used numbers of those that are referred to
   */
  byte[] outcomes(SliceRecords records, BitSet used) {
    byte[] outcomes = records.outcomes();
    Ids ids = records.scan().ids();
    records.accepted().stream()
        .forEach(
            i ->
                outcomes[i] =
                    (used.get(find(ids, i)) ? Outcome.USED : Outcome.NOT_REFERRED_TO).code());
    return outcomes;
  }

  DataSource get(int number) {
    if (read == null) {
      read = new DataSource[documents.size()];
    }
    if (read[number] == null) {
      Reading<DataSource> reading = DataSource.read(BsonBytes.parse(documents.get(number)));
      read[number] = ((Reading.Accepted<DataSource>) reading).value();
    }
    return read[number];
  }
}

package io.registerexporter.pipeline;

import io.registerexporter.register.DataSource;
import io.registerexporter.register.Reading;
import io.registerexporter.source.BsonBytes;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** The register's data sources, of which there are few, by the key of their {@code _id}. */
final class DataSources implements Serializable {

  private static final long serialVersionUID = 1L;

  private final HashMap<String, byte[]> documents = new HashMap<>();
  private transient Map<String, DataSource> read;

  /**
   * @param rows key and BSON of each data source
   */
  DataSources(List<Row> rows) {
    for (Row row : rows) {
      documents.put(HexFormat.of().formatHex(row.<byte[]>getAs(0)), row.<byte[]>getAs(1));
    }
  }

  DataSource get(byte[] key) {
    if (read == null) {
      read = new HashMap<>();
    }
    return read.computeIfAbsent(HexFormat.of().formatHex(key), this::decoded);
  }

  private DataSource decoded(String key) {
    Reading<DataSource> reading = DataSource.read(BsonBytes.parse(documents.get(key)));
    return ((Reading.Accepted<DataSource>) reading).value();
  }
}

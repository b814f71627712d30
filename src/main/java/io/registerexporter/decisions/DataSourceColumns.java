package io.registerexporter.decisions;

import io.registerexporter.register.DataSource;
import io.registerexporter.register.Reading;
import io.registerexporter.source.BsonBytes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;

/** Data sources as they are, of which there are few. */
final class DataSourceColumns implements ColumnsBuilder<DataSource> {

  private final List<byte[]> documents = new ArrayList<>();

  @Override
  public Reading<DataSource> read(BsonDocument document) {
    return DataSource.read(document);
  }

  @Override
  public byte[] key(DataSource dataSource) {
    return dataSource.id().key();
  }

  @Override
  public Optional<Instant> updatedAt(DataSource dataSource) {
    return dataSource.updatedAt();
  }

  @Override
  public void add(DataSource dataSource, BsonDocument document) {
    documents.add(BsonBytes.of(document));
  }

  @Override
  public void addNone() {
    documents.add(new byte[0]);
  }

  @Override
  public ScanColumns build() {
    return new ScanColumns.DataSources(List.copyOf(documents));
  }
}

package io.registerexporter.decisions;

import io.registerexporter.register.Import;
import io.registerexporter.register.Reading;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.BsonDocument;

/** Columns of imports. */
final class ImportColumns implements ColumnsBuilder<Import> {

  private final References sources = new References();
  private final References.Column dataSources = sources.column();
  private final LongStream.Builder createdAt = LongStream.builder();

  @Override
  public Reading<Import> read(BsonDocument document) {
    return Import.read(document);
  }

  @Override
  public byte[] key(Import imported) {
    return imported.id().key();
  }

  @Override
  public Optional<Instant> updatedAt(Import imported) {
    return imported.updatedAt();
  }

  @Override
  public void add(Import imported, BsonDocument document) {
    imported.dataSourceId().ifPresentOrElse(id -> dataSources.add(id.key()), dataSources::addNone);
    createdAt.add(
        imported.createdAt().map(Instant::toEpochMilli).orElse(ScanColumns.Imports.NEVER));
  }

  @Override
  public void addNone() {
    dataSources.addNone();
    createdAt.add(ScanColumns.Imports.NEVER);
  }

  @Override
  public ScanColumns build() {
    return new ScanColumns.Imports(sources.ids(), dataSources.build(), createdAt.build().toArray());
  }
}

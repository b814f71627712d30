package io.registerexporter.bench;

import io.registerexporter.mapping.ImportedFrom;
import io.registerexporter.register.DataSource;
import io.registerexporter.register.DocumentId;
import io.registerexporter.register.Import;
import io.registerexporter.register.Provenance;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The latest import of every document that was found in one. */
final class PlainSources {

  private final Map<ByteBuffer, DataSource> dataSources = new HashMap<>();
  private final Map<ByteBuffer, Stored> imports = new HashMap<>();
  private final Map<String, Map<ByteBuffer, Found>> latest = new HashMap<>();

  /** An import whose data source is stored. */
  private record Stored(String id, Optional<Instant> createdAt, DataSource dataSource) {

    private static final Comparator<Stored> BY_AGE =
        Comparator.<Stored, Instant>comparing(in -> in.createdAt.orElse(Instant.MIN))
            .thenComparing(Stored::id);
  }

  private record Found(Stored in, boolean severalSources) {

    Found and(Stored other) {
      return new Found(
          Stored.BY_AGE.compare(other, in) > 0 ? other : in,
          severalSources || !other.dataSource.id().equals(in.dataSource.id()));
    }
  }

  void add(DataSource dataSource) {
    dataSources.put(key(dataSource.id()), dataSource);
  }

  void add(Import imported) {
    DataSource dataSource =
        imported.dataSourceId().map(PlainSources::key).map(dataSources::get).orElse(null);
    if (dataSource != null) {
      String id = HexFormat.of().formatHex(imported.id().key());
      imports.put(key(imported.id()), new Stored(id, imported.createdAt(), dataSource));
    }
  }

  void add(Provenance provenance) {
    Stored in = provenance.importId().map(PlainSources::key).map(imports::get).orElse(null);
    if (in != null && provenance.ownerId().isPresent() && provenance.ownerType().isPresent()) {
      latest
          .computeIfAbsent(provenance.ownerType().get(), type -> new HashMap<>())
          .compute(
              key(provenance.ownerId().get()),
              (owner, found) -> found == null ? new Found(in, false) : found.and(in));
    }
  }

  Optional<ImportedFrom> of(String ownerType, DocumentId owner) {
    Found found = latest.getOrDefault(ownerType, Map.of()).get(key(owner));
    return Optional.ofNullable(found)
        .map(of -> new ImportedFrom(of.in.dataSource, of.in.createdAt, of.severalSources));
  }

  private static ByteBuffer key(DocumentId id) {
    return ByteBuffer.wrap(id.key());
  }
}

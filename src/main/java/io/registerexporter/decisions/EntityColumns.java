package io.registerexporter.decisions;

import io.registerexporter.exchange.Ids;
import io.registerexporter.mapping.StatementIds;
import io.registerexporter.mapping.corrected.CompanyTypes;
import io.registerexporter.mapping.corrected.StatementDays;
import io.registerexporter.register.Entity;
import io.registerexporter.register.Reading;
import io.registerexporter.register.StoredIdentifier;
import io.registerexporter.source.Shape;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.BsonDocument;

/** Columns of entities. */
final class EntityColumns implements ColumnsBuilder<Entity> {

  private static final Shape IDENTIFIER =
      Shape.object(
          StoredIdentifier.KEYS.stream()
              .collect(Collectors.toUnmodifiableMap(key -> key, key -> Shape.SCALAR)));

  private static final Optional<Shape> SHAPE =
      Optional.of(
          Shape.object(
              Map.ofEntries(
                  Map.entry("_id", Shape.NEEDED),
                  Map.entry("type", Shape.NEEDED),
                  Map.entry("company_type", Shape.NEEDED),
                  Map.entry("self_updated_at", Shape.NEEDED),
                  Map.entry("updated_at", Shape.NEEDED),
                  Map.entry("master_entity_id", Shape.NEEDED),
                  Map.entry("name", Shape.TEXT),
                  Map.entry("address", Shape.TEXT),
                  Map.entry("jurisdiction_code", Shape.TEXT),
                  Map.entry("nationality", Shape.TEXT),
                  Map.entry("country_of_residence", Shape.TEXT),
                  Map.entry("dob", Shape.TEXT),
                  Map.entry("incorporation_date", Shape.TIME),
                  Map.entry("dissolution_date", Shape.TIME),
                  Map.entry("identifiers", Shape.array(IDENTIFIER)))));

  private final LocalDate publicationDate;
  private final ByteArrayOutputStream kinds = new ByteArrayOutputStream();
  private final LongStream.Builder hashes = LongStream.builder();
  private final IntStream.Builder dates = IntStream.builder();
  private final IntStream.Builder merged = IntStream.builder();
  private final Ids.Builder masters = new Ids.Builder();

  EntityColumns(LocalDate publicationDate) {
    this.publicationDate = publicationDate;
  }

  @Override
  public Reading<Entity> read(BsonDocument document) {
    return Entity.read(document);
  }

  @Override
  public Optional<Shape> shape() {
    return SHAPE;
  }

  @Override
  public byte[] key(Entity entity) {
    return entity.id().toByteArray();
  }

  @Override
  public Optional<Instant> updatedAt(Entity entity) {
    return entity.history().updatedAt();
  }

  @Override
  public void add(Entity entity, BsonDocument document) {
    entity
        .history()
        .masterEntityId()
        .ifPresent(
            master -> {
              merged.add(kinds.size());
              masters.add(master.toByteArray());
            });
    kinds.write(EntityFacts.kind(entity.type(), CompanyTypes.isTrust(entity)));
    hashes.add(
        StatementIds.entity(entity.id().toHexString(), entity.history().selfUpdatedAt()).hash());
    dates.add((int) StatementDays.latest(entity, publicationDate).toEpochDay());
  }

  @Override
  public void addNone() {
    kinds.write(EntityFacts.NOT_STORED);
    hashes.add(0);
    dates.add(0);
  }

  @Override
  public ScanColumns build() {
    return new ScanColumns.Entities(
        new EntityFacts(kinds.toByteArray(), hashes.build().toArray(), dates.build().toArray()),
        merged.build().toArray(),
        masters.build());
  }
}

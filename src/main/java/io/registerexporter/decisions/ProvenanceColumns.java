package io.registerexporter.decisions;

import io.registerexporter.exchange.Ids;
import io.registerexporter.register.DocumentId;
import io.registerexporter.register.Provenance;
import io.registerexporter.register.Reading;
import io.registerexporter.source.Shape;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;

/** Columns of provenances. */
final class ProvenanceColumns implements ColumnsBuilder<Provenance> {

  private static final Optional<Shape> SHAPE =
      Optional.of(
          Shape.object(
              Map.of(
                  "_id", Shape.NEEDED,
                  "entity_or_relationship_type", Shape.NEEDED,
                  "entity_or_relationship_id", Shape.NEEDED,
                  "import_id", Shape.NEEDED,
                  "updated_at", Shape.NEEDED)));

  private final References documents = new References();
  private final References.Column owners = documents.column();
  private final References sources = new References();
  private final References.Column imports = sources.column();

  @Override
  public Reading<Provenance> read(BsonDocument document) {
    return Provenance.read(document);
  }

  @Override
  public Optional<Shape> shape() {
    return SHAPE;
  }

  @Override
  public byte[] key(Provenance provenance) {
    return provenance.id().key();
  }

  @Override
  public Optional<Instant> updatedAt(Provenance provenance) {
    return provenance.updatedAt();
  }

  @Override
  public void add(Provenance provenance, BsonDocument document) {
    Optional<OwnerKind> kind = provenance.ownerType().flatMap(OwnerKind::of);
    Optional<byte[]> owner = provenance.ownerId().map(DocumentId::key);
    if (kind.isPresent() && owner.isPresent()) {
      owners.add(Ids.high(owner.get()), kind.get().low(Ids.low(owner.get())));
    } else {
      owners.addNone();
    }
    provenance.importId().ifPresentOrElse(id -> imports.add(id.key()), imports::addNone);
  }

  @Override
  public void addNone() {
    owners.addNone();
    imports.addNone();
  }

  @Override
  public ScanColumns build() {
    return new ScanColumns.Provenances(
        documents.ids(), owners.build(), sources.ids(), imports.build());
  }
}

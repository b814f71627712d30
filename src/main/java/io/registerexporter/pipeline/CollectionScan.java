package io.registerexporter.pipeline;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import io.registerexporter.mapping.StatementIds;
import io.registerexporter.mapping.UnknownParty;
import io.registerexporter.mapping.corrected.CompanyTypes;
import io.registerexporter.mapping.corrected.CorrectedMapping;
import io.registerexporter.mapping.corrected.StatementDays;
import io.registerexporter.register.DataSource;
import io.registerexporter.register.DocumentId;
import io.registerexporter.register.Entity;
import io.registerexporter.register.Finding;
import io.registerexporter.register.Import;
import io.registerexporter.register.Provenance;
import io.registerexporter.register.PscStatement;
import io.registerexporter.register.Reading;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.register.Relationship;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.bson.BsonDocument;
import org.bson.types.ObjectId;

/** What decisions need to know of a document: its ids and references, as one row. */
enum CollectionScan {
  /**
   * type (ordinal of EntityType), hash (of its statementID), date (days since 1970 of its latest
   * statement), trust, master.
   */
  ENTITIES(
      RegisterCollection.ENTITIES,
      field("type", IntegerType),
      field("hash", LongType),
      field("date", IntegerType),
      field("trust", BooleanType),
      field("master", BinaryType)) {
    @Override
    Reading<Facts> read(BsonDocument document, LocalDate publicationDate) {
      return facts(
          Entity.read(document),
          entity ->
              new Facts(
                  entity.id().toByteArray(),
                  entity.history().updatedAt(),
                  entity.type().ordinal(),
                  StatementIds.entity(entity.id().toHexString(), entity.history().selfUpdatedAt())
                      .hash(),
                  (int) StatementDays.latest(entity, publicationDate).toEpochDay(),
                  CompanyTypes.isTrust(entity),
                  entity.history().masterEntityId().map(ObjectId::toByteArray).orElse(null)));
    }
  },

  /** source and target: ids of entities. */
  RELATIONSHIPS(
      RegisterCollection.RELATIONSHIPS, field("source", BinaryType), field("target", BinaryType)) {
    @Override
    Reading<Facts> read(BsonDocument document, LocalDate publicationDate) {
      return facts(
          Relationship.read(document),
          relationship ->
              new Facts(
                  relationship.id().key(),
                  relationship.updatedAt(),
                  relationship.sourceId().toByteArray(),
                  relationship.targetId().toByteArray()));
    }
  },

  /**
   * company: id of an entity; unknownPerson: true if a person stands for the owner; ended: true if
   * it is not current any more.
   */
  STATEMENTS(
      RegisterCollection.STATEMENTS,
      field("company", BinaryType),
      field("unknownPerson", BooleanType),
      field("ended", BooleanType)) {
    @Override
    Reading<Facts> read(BsonDocument document, LocalDate publicationDate) {
      return facts(
          PscStatement.read(document),
          statement ->
              new Facts(
                  statement.id().key(),
                  statement.updatedAt(),
                  statement.entityId().map(ObjectId::toByteArray).orElse(null),
                  UnknownParty.of(statement.type()) instanceof UnknownParty.Person,
                  CorrectedMapping.hasEnded(statement, publicationDate)));
    }
  },

  /** ownerType and owner: the document found; import: key of the import it was found in. */
  RAW_DATA_PROVENANCES(
      RegisterCollection.RAW_DATA_PROVENANCES,
      field("ownerType", StringType),
      field("owner", BinaryType),
      field("import", BinaryType)) {
    @Override
    Reading<Facts> read(BsonDocument document, LocalDate publicationDate) {
      return facts(
          Provenance.read(document),
          provenance ->
              new Facts(
                  provenance.id().key(),
                  provenance.updatedAt(),
                  provenance.ownerType().orElse(null),
                  key(provenance.ownerId()),
                  key(provenance.importId())));
    }
  },

  /** createdAt: milliseconds; dataSource: its key. */
  IMPORTS(
      RegisterCollection.IMPORTS, field("createdAt", LongType), field("dataSource", BinaryType)) {
    @Override
    Reading<Facts> read(BsonDocument document, LocalDate publicationDate) {
      return facts(
          Import.read(document),
          imported ->
              new Facts(
                  imported.id().key(),
                  imported.updatedAt(),
                  imported.createdAt().map(Instant::toEpochMilli).orElse(null),
                  key(imported.dataSourceId())));
    }
  },

  DATA_SOURCES(RegisterCollection.DATA_SOURCES) {
    @Override
    Reading<Facts> read(BsonDocument document, LocalDate publicationDate) {
      return facts(
          DataSource.read(document),
          dataSource -> new Facts(dataSource.id().key(), dataSource.updatedAt()));
    }
  };

  private final RegisterCollection collection;
  private final StructType schema;

  CollectionScan(RegisterCollection collection, StructField... own) {
    this.collection = collection;
    this.schema = ScanColumns.schema(own);
  }

  static CollectionScan of(RegisterCollection collection) {
    return valueOf(collection.name());
  }

  RegisterCollection collection() {
    return collection;
  }

  /** The columns of {@link ScanColumns}, then those that the constant names. */
  StructType schema() {
    return schema;
  }

  /**
   * @param publicationDate after which nothing has happened yet
   */
  abstract Reading<Facts> read(BsonDocument document, LocalDate publicationDate);

  /** The row of a document that could be read. */
  Row row(int slice, long offset, Facts facts) {
    List<Object> values = new ArrayList<>();
    values.add(slice);
    values.add(offset);
    values.add(null);
    values.add(null);
    values.add(facts.key);
    values.add(facts.updatedAt);
    values.add(facts.hasFindings);
    values.add(facts.rejectionIn01.map(finding -> finding.code().code()).orElse(null));
    values.add(facts.rejectionIn01.map(FindingLine::of).orElse(null));
    values.addAll(facts.own);
    return RowFactory.create(values.toArray());
  }

  /** The row of a document that is rejected. */
  Row rejected(int slice, long offset, Finding finding) {
    Object[] values = new Object[schema.size()];
    values[0] = slice;
    values[1] = offset;
    values[2] = finding.code().code();
    values[3] = FindingLine.of(finding);
    return RowFactory.create(values);
  }

  private static <T> Reading<Facts> facts(Reading<T> reading, Function<T, Facts> facts) {
    if (reading instanceof Reading.Rejected<T> rejected) {
      return new Reading.Rejected<>(rejected.finding());
    }
    Reading.Accepted<T> accepted = (Reading.Accepted<T>) reading;
    Facts row = facts.apply(accepted.value());
    row.hasFindings = !accepted.findings().isEmpty();
    row.rejectionIn01 = accepted.rejectionIn01();
    return new Reading.Accepted<>(
        row, accepted.findings(), accepted.laterFindings(), accepted.rejectionIn01());
  }

  private static byte[] key(Optional<DocumentId> id) {
    return id.map(DocumentId::key).orElse(null);
  }

  private static StructField field(String name, DataType type) {
    return new StructField(name, type, true, Metadata.empty());
  }

  /** The values of a row behind those that say where the document is. */
  static final class Facts {
    private final byte[] key;
    private final Long updatedAt;
    private final List<Object> own;
    private boolean hasFindings;
    private Optional<Finding> rejectionIn01 = Optional.empty();

    Facts(byte[] key, Optional<Instant> updatedAt, Object... own) {
      this.key = key;
      this.updatedAt = updatedAt.map(Instant::toEpochMilli).orElse(null);
      this.own = Arrays.asList(own);
    }
  }
}

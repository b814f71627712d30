package io.registerexporter.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import io.registerexporter.register.EntityType;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.RegisterCollection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What becomes of every document, decided from the scans: a row each with an {@link Outcome} and
 * what its mapping has to know of other documents.
 *
 * <p>The set of exported relationships is every one whose source is a legal entity, and every one
 * on a way from a legal entity through owners to a person. No way is ever listed: it is enough to
 * know which entities of unknown type can be reached ({@link UnknownTypes}).
 */
final class Decisions {

  // Columns of an entity that other documents refer to.
  static final String UNKNOWN_OWNER = "unknownOwner";
  static final String AS_ENTITY = "asEntity";
  static final String AS_PERSON = "asPerson";

  // What the graph says of an entity: bits that are joined to it once.
  private static final int HAS_OWNERS = 1;
  private static final int IS_TARGET = 2;
  private static final int IS_PARTY = 4;
  private static final int HAS_PSC_STATEMENT = 8;
  private static final int IS_REACHED = 16;
  private static final int IS_MERGED = 32;

  private final Map<RegisterCollection, Dataset<Row>> byCollection =
      new EnumMap<>(RegisterCollection.class);
  private final Selection selection;

  Decisions(Records records, Selection selection, KeptRows rows) {
    this.selection = selection;
    Dataset<Row> entities = records.accepted(RegisterCollection.ENTITIES);
    Dataset<Row> ends = rows.keep(ends(records, entities));
    Dataset<Row> stored =
        ends.where(col("targetType").isNotNull().and(col("sourceType").isNotNull()));
    UnknownTypes unknownTypes = UnknownTypes.in(stored, rows);
    Dataset<Row> relationships = rows.keep(relationships(ends, unknownTypes));
    Dataset<Row> pscStatements = records.accepted(RegisterCollection.STATEMENTS);
    Dataset<Row> marked =
        rows.keep(marked(entities, stored, relationships, pscStatements, unknownTypes));

    Dataset<Row> decidedStatements = rows.keep(pscStatements(pscStatements, marked));
    Dataset<Row> decidedEntities = rows.keep(entities(marked));
    Map<String, Dataset<Row>> owners = new LinkedHashMap<>();
    owners.put("Relationship", relationships);
    owners.put("Statement", decidedStatements);
    if (selection == Selection.CORRECTED) {
      owners.put("Entity", decidedEntities);
    }
    Provenances provenances = new Provenances(records, owners, rows);
    byCollection.put(
        RegisterCollection.ENTITIES,
        owners.containsKey("Entity")
            ? rows.keep(provenances.joinedTo(decidedEntities, "Entity"))
            : Provenances.withNone(decidedEntities));
    byCollection.put(
        RegisterCollection.RELATIONSHIPS,
        rows.keep(provenances.joinedTo(relationships, "Relationship")));
    byCollection.put(
        RegisterCollection.STATEMENTS,
        rows.keep(provenances.joinedTo(decidedStatements, "Statement")));
    byCollection.put(RegisterCollection.RAW_DATA_PROVENANCES, provenances.provenances());
    byCollection.put(RegisterCollection.IMPORTS, provenances.imports());
    byCollection.put(RegisterCollection.DATA_SOURCES, provenances.dataSources());
  }

  /** The accepted documents of a collection, each with its outcome. */
  Dataset<Row> of(RegisterCollection collection) {
    return byCollection.get(collection);
  }

  static Column is(String column, EntityType type) {
    return col(column).equalTo(type.ordinal());
  }

  /**
   * Relationships with their two ends. The party is the source, or the entity that the source was
   * merged into where that is stored; an end that is not stored has null for its type.
   */
  private static Dataset<Row> ends(Records records, Dataset<Row> entities) {
    Dataset<Row> targets = end(entities, "target");
    Dataset<Row> sources = end(entities, "source");
    Dataset<Row> merged =
        entities
            .where(col("master").isNotNull())
            .select(col(ScanColumns.KEY).as("source"), col("master"))
            .join(end(entities, "master"), ScanColumns.using("master"));
    return records
        .accepted(RegisterCollection.RELATIONSHIPS)
        .join(targets, ScanColumns.using("target"), "left")
        .join(sources, ScanColumns.using("source"), "left")
        .join(merged, ScanColumns.using("source"), "left")
        .withColumn("party", coalesce(col("master"), col("source")))
        .withColumn("partyType", coalesce(col("masterType"), col("sourceType")))
        .withColumn("partyHash", coalesce(col("masterHash"), col("sourceHash")))
        .withColumn("partyDate", coalesce(col("masterDate"), col("sourceDate")))
        .withColumn("partyTrust", coalesce(col("masterTrust"), col("sourceTrust")))
        .drop("master", "masterType", "masterHash", "masterDate", "masterTrust")
        .drop("sourceHash", "sourceDate", "sourceTrust");
  }

  private static Dataset<Row> end(Dataset<Row> entities, String name, Column... more) {
    Column[] columns =
        Stream.concat(
                Stream.of(
                    col(ScanColumns.KEY).as(name),
                    col("type").as(name + "Type"),
                    col("hash").as(name + "Hash"),
                    col("date").as(name + "Date"),
                    col("trust").as(name + "Trust")),
                Stream.of(more))
            .toArray(Column[]::new);
    return entities.select(columns);
  }

  private Dataset<Row> relationships(Dataset<Row> ends, UnknownTypes unknownTypes) {
    Column fromCompany =
        is("sourceType", EntityType.LEGAL_ENTITY).or(is("partyType", EntityType.LEGAL_ENTITY));
    Column reached = is("targetType", EntityType.LEGAL_ENTITY).or(col("targetReached"));
    Column leadsToPerson = is("partyType", EntityType.NATURAL_PERSON).or(col("partyLeadsToPerson"));
    Column exported = fromCompany.or(reached.and(leadsToPerson));
    Column betweenPersons =
        is("targetType", EntityType.NATURAL_PERSON).and(is("partyType", EntityType.NATURAL_PERSON));
    return unknownTypes
        .joinedTo(ends)
        .withColumn(
            Outcome.COLUMN,
            Outcome.first()
                .rejected(
                    selection.endMissing(),
                    col("targetType").isNull().or(col("sourceType").isNull()))
                .rejected(
                    FindingCode.RELATIONSHIP_TARGET_IS_PERSON,
                    onlyCorrected(is("targetType", EntityType.NATURAL_PERSON)))
                .unused(Outcome.BETWEEN_PERSONS, not(exported).and(betweenPersons))
                .unused(Outcome.NOT_ON_A_WALK, not(exported))
                .otherwiseUsed())
        .drop("targetReached", "partyLeadsToPerson");
  }

  /** A case that the register's own exporter did not know. */
  private Column onlyCorrected(Column condition) {
    return lit(selection == Selection.CORRECTED).and(condition);
  }

  private Dataset<Row> marked(
      Dataset<Row> entities,
      Dataset<Row> stored,
      Dataset<Row> relationships,
      Dataset<Row> pscStatements,
      UnknownTypes unknownTypes) {
    Dataset<Row> exported = relationships.where(col(Outcome.COLUMN).equalTo(Outcome.USED));
    Dataset<Row> merged =
        entities
            .where(col("master").isNotNull())
            .select(col(ScanColumns.KEY), col("master"))
            .join(
                entities.select(col(ScanColumns.KEY).as("master")),
                ScanColumns.using("master"),
                "left_semi");
    Column isStored = col("company").isNotNull().and(not(onlyCorrected(col("ended"))));
    Dataset<Row> marks =
        mark(stored, "target", HAS_OWNERS)
            .union(mark(exported, "target", IS_TARGET))
            .union(mark(exported, "party", IS_PARTY))
            .union(mark(pscStatements.where(isStored), "company", HAS_PSC_STATEMENT))
            .union(mark(unknownTypes.reached(), ScanColumns.KEY, IS_REACHED))
            .union(mark(merged, ScanColumns.KEY, IS_MERGED))
            .groupBy(ScanColumns.KEY)
            .agg(expr("bit_or(mark)").as("marks"));
    return entities
        .join(marks, ScanColumns.using(ScanColumns.KEY), "left")
        .withColumn("marks", coalesce(col("marks"), lit(0)));
  }

  private static Dataset<Row> mark(Dataset<Row> rows, String entity, int mark) {
    return rows.select(col(entity).as(ScanColumns.KEY), lit(mark).as("mark"));
  }

  private static Column has(int mark) {
    return col("marks").bitwiseAND(mark).notEqual(0);
  }

  /** An entity that has owners to be told of, and none stored. */
  private static Column lacksOwners() {
    Column company =
        is("type", EntityType.LEGAL_ENTITY).or(is("type", EntityType.UNKNOWN).and(has(IS_REACHED)));
    return company.and(not(has(HAS_OWNERS)));
  }

  private Dataset<Row> entities(Dataset<Row> marked) {
    Column person = is("type", EntityType.NATURAL_PERSON);
    Column entity = is("type", EntityType.LEGAL_ENTITY).or(onlyCorrected(not(person)));
    Column asEntity = has(IS_TARGET).or(lacksOwners()).or(entity.and(has(IS_PARTY)));
    Column used = col(AS_ENTITY).or(col(AS_PERSON));
    return marked
        .withColumn(AS_ENTITY, asEntity)
        .withColumn(AS_PERSON, person.and(has(IS_PARTY)).and(not(asEntity)))
        .withColumn(UNKNOWN_OWNER, lacksOwners().and(not(has(HAS_PSC_STATEMENT))))
        .withColumn(
            Outcome.COLUMN,
            Outcome.first()
                .unused(Outcome.MERGED, not(used).and(has(IS_MERGED)))
                .unused(Outcome.PERSON_WITHOUT_RELATIONSHIP, not(used).and(person))
                .unused(Outcome.TYPE_UNKNOWN, not(used).and(is("type", EntityType.UNKNOWN)))
                .unused(Outcome.NOT_ON_A_WALK, not(used))
                .otherwiseUsed())
        .drop("marks");
  }

  private Dataset<Row> pscStatements(Dataset<Row> statements, Dataset<Row> marked) {
    return statements
        .join(
            end(marked, "company", col("type"), col("marks")), ScanColumns.using("company"), "left")
        .withColumn(
            Outcome.COLUMN,
            Outcome.first()
                .rejected(FindingCode.PSC_STATEMENT_ENTITY_MISSING, col("companyType").isNull())
                .unused(Outcome.COMPANY_IS_PERSON, is("companyType", EntityType.NATURAL_PERSON))
                .unused(Outcome.COMPANY_HAS_RELATIONSHIPS, has(HAS_OWNERS))
                .unused(Outcome.NOT_ON_A_WALK, not(lacksOwners()))
                .rejected(FindingCode.PSC_STATEMENT_ENDED, onlyCorrected(col("ended")))
                .otherwiseUsed())
        .drop("type", "marks");
  }
}

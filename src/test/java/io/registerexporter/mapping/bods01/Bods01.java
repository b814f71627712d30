package io.registerexporter.mapping.bods01;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.bods.Bods01Writer;
import io.registerexporter.bods.Statement;
import io.registerexporter.mapping.End;
import io.registerexporter.mapping.EntityUse;
import io.registerexporter.mapping.Identities;
import io.registerexporter.mapping.ImportedFrom;
import io.registerexporter.mapping.RecordIds;
import io.registerexporter.mapping.RegisterMapping;
import io.registerexporter.register.DataSource;
import io.registerexporter.register.Entity;
import io.registerexporter.register.EntityType;
import io.registerexporter.register.Finding;
import io.registerexporter.register.Findings;
import io.registerexporter.register.PscStatement;
import io.registerexporter.register.Reading;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.register.Relationship;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;

/** Maps documents of the register, given as Extended JSON, to the JSON of their statements. */
final class Bods01 {

  static final String ENTITY_ID = "5b55e2a0e4ebf34044a00002";

  /** The identifier that every entity and known person ends with. */
  static final String OWN_IDENTIFIER =
      "{\"schemeName\":\"OpenOwnership Register\","
          + "\"id\":\"https://register.example/entities/5b55e2a0e4ebf34044a00002\","
          + "\"uri\":\"https://register.example/entities/5b55e2a0e4ebf34044a00002\"}";

  static final End TARGET = end("5b55e2a0e4ebf34044a00001", EntityType.LEGAL_ENTITY, 1);
  static final End PARTY = end("5b55e2a0e4ebf34044a00003", EntityType.NATURAL_PERSON, 2);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final RegisterMapping MAPPING =
      new Bods01Mapping(new Identities(new RecordIds("test")), "https://register.example");

  static End end(String id, EntityType type, long statementHash) {
    return new End(id, type, statementHash, LocalDate.of(2018, 1, 1), false);
  }

  private final Findings findings = new Findings(RegisterCollection.ENTITIES, "test");

  /** The codes and fields of what the mapping has found since this was made. */
  List<String> findings() {
    return findings.toList().stream().map(Bods01::text).toList();
  }

  private static String text(Finding finding) {
    return finding.code().code() + " " + finding.field() + " " + finding.value();
  }

  List<JsonNode> entity(String fields, EntityUse use) {
    String json = "{_id: {$oid: '" + ENTITY_ID + "'}, " + fields + "}";
    return printed(
        MAPPING.entity(
            record(Entity.read(BsonDocument.parse(json))), use, Optional.empty(), findings));
  }

  /** The entity statement of an entity. */
  static JsonNode entity(String fields) {
    return only(new Bods01().entity(fields, new EntityUse(EntityUse.As.ENTITY, false)));
  }

  /** The person statement of a natural person. */
  static JsonNode person(String fields) {
    String person = "type: 'natural-person', " + fields;
    return only(new Bods01().entity(person, new EntityUse(EntityUse.As.PERSON, false)));
  }

  JsonNode relationship(String fields, End party, Optional<ImportedFrom> imported) {
    String json =
        "{_id: {identifier: 1}, source_id: {$oid: '"
            + party.id()
            + "'}, target_id: {$oid: '"
            + TARGET.id()
            + "'}, "
            + fields
            + "}";
    return relationship(json, TARGET, party, imported);
  }

  JsonNode relationship(String json, End target, End party, Optional<ImportedFrom> imported) {
    Relationship relationship = record(Relationship.read(BsonDocument.parse(json)));
    return only(printed(MAPPING.relationship(relationship, target, party, imported, findings)));
  }

  static JsonNode relationship(String fields) {
    return new Bods01().relationship(fields, PARTY, Optional.empty());
  }

  List<JsonNode> pscStatement(String json, End company, Optional<ImportedFrom> imported) {
    PscStatement statement = record(PscStatement.read(BsonDocument.parse(json)));
    return printed(MAPPING.pscStatement(statement, company, imported, findings));
  }

  static ImportedFrom imported(String dataSource, String createdAt, boolean severalSources) {
    return new ImportedFrom(
        record(DataSource.read(BsonDocument.parse("{_id: 1, " + dataSource + "}"))),
        Optional.of(Instant.parse(createdAt)),
        severalSources);
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }

  static JsonNode only(List<JsonNode> statements) {
    assertThat(statements).hasSize(1);
    return statements.get(0);
  }

  private static List<JsonNode> printed(List<Statement> statements) {
    return statements.stream().map(Bods01::printed).toList();
  }

  private static JsonNode printed(Statement statement) {
    try {
      return JSON.readTree(new Bods01Writer().write(statement, (change, value) -> {}).json());
    } catch (IOException e) {
      throw new AssertionError("a statement that is no JSON", e);
    }
  }

  private static <T> T record(Reading<T> reading) {
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    return ((Reading.Accepted<T>) reading).value();
  }
}

package io.registerexporter.mapping.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.bods.Bods02Writer;
import io.registerexporter.bods.Bods04Writer;
import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.PublicationDetails;
import io.registerexporter.bods.Statement;
import io.registerexporter.bods.StatementWriter;
import io.registerexporter.mapping.End;
import io.registerexporter.mapping.EntityUse;
import io.registerexporter.mapping.Identities;
import io.registerexporter.mapping.ImportedFrom;
import io.registerexporter.mapping.RecordIds;
import io.registerexporter.mapping.StatementIds;
import io.registerexporter.register.DataSource;
import io.registerexporter.register.Entity;
import io.registerexporter.register.EntityType;
import io.registerexporter.register.FindingCode;
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

/**
 * Maps documents of the register, given as Extended JSON, to the JSON of their statements in one
 * version, and collects what is found on the way.
 */
final class Corrected {

  /** Made at 2018-07-23T14:13:52Z. */
  static final String ENTITY_ID = "5b55e2a0e4ebf34044a00002";

  static final String NAMESPACE = "openownership-register";
  static final LocalDate PUBLISHED = LocalDate.of(2026, 1, 31);

  static final End COMPANY = end("5b55e2a0e4ebf34044a00001", EntityType.LEGAL_ENTITY);
  static final End PERSON = end("5b55e2a0e4ebf34044a00003", EntityType.NATURAL_PERSON);
  static final End OTHER_COMPANY = end("5b55e2a0e4ebf34044a00004", EntityType.LEGAL_ENTITY);
  static final End UNKNOWN = end("5b55e2a0e4ebf34044a00005", EntityType.UNKNOWN);

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(JsonParser.Feature.ALLOW_SINGLE_QUOTES)
          .enable(JsonParser.Feature.ALLOW_UNQUOTED_FIELD_NAMES);

  private final BodsVersion version;
  private final LocalDate publicationDate;
  private final String baseUrl;
  private final Findings findings = new Findings(RegisterCollection.ENTITIES, "test");

  private Corrected(BodsVersion version, LocalDate publicationDate, String baseUrl) {
    this.version = version;
    this.publicationDate = publicationDate;
    this.baseUrl = baseUrl;
  }

  static Corrected in(BodsVersion version) {
    return new Corrected(version, PUBLISHED, "https://register.example");
  }

  static Corrected in02() {
    return in(BodsVersion.V0_2);
  }

  static Corrected in04() {
    return in(BodsVersion.V0_4);
  }

  Corrected publishedOn(String date) {
    return new Corrected(version, LocalDate.parse(date), baseUrl);
  }

  Corrected withBaseUrl(String address) {
    return new Corrected(version, publicationDate, address);
  }

  static End end(String id, EntityType type) {
    return end(id, type, "2018-01-01", false);
  }

  static End end(String id, EntityType type, String statementDate, boolean isTrust) {
    long hash = StatementIds.entity(id, Optional.empty()).hash();
    return new End(id, type, hash, LocalDate.parse(statementDate), isTrust);
  }

  /** The codes of what was found, in the order of the list of codes. */
  List<String> codes() {
    return findings.toList().stream().map(finding -> finding.code().code()).toList();
  }

  /** What was found, each as {@code code field value}. */
  List<String> findings() {
    return findings.toList().stream()
        .map(f -> f.code().code() + " " + f.field() + " " + f.value())
        .toList();
  }

  List<JsonNode> entity(String fields, EntityUse use, Optional<ImportedFrom> imported) {
    Entity entity =
        record(
            Entity.read(BsonDocument.parse("{_id: {$oid: '" + ENTITY_ID + "'}, " + fields + "}")));
    return printed(mapping().entity(entity, use, imported, findings));
  }

  /** The entity statement of a legal entity, unless the fields say another type. */
  JsonNode entity(String fields) {
    return only(entity("type: 'legal-entity', " + fields, use(EntityUse.As.ENTITY), none()));
  }

  /** The person statement of a natural person. */
  JsonNode person(String fields) {
    return only(entity("type: 'natural-person', " + fields, use(EntityUse.As.PERSON), none()));
  }

  /** The same of its recordDetails alone. */
  JsonNode entityDetails(String fields) {
    return entity(fields).get("recordDetails");
  }

  JsonNode personDetails(String fields) {
    return person(fields).get("recordDetails");
  }

  JsonNode relationship(String fields, End target, End party, Optional<ImportedFrom> imported) {
    String ends =
        "source_id: {$oid: '" + party.id() + "'}, target_id: {$oid: '" + target.id() + "'}, ";
    Relationship relationship =
        record(
            Relationship.read(BsonDocument.parse("{_id: {identifier: 1}, " + ends + fields + "}")));
    return only(printed(mapping().relationship(relationship, target, party, imported, findings)));
  }

  JsonNode relationship(String fields, End target, End party) {
    return relationship(fields, target, party, none());
  }

  /** Of a person with interests in a company. */
  JsonNode relationship(String fields) {
    return relationship(fields, COMPANY, PERSON);
  }

  /** The interests of such a relationship. */
  JsonNode interests(String fields) {
    return details(relationship(fields)).get("interests");
  }

  /** The interest that an element of such a relationship's interests is printed as. */
  JsonNode interest(String element) {
    JsonNode interests = interests("is_indirect: false, interests: [" + element + "]");
    assertThat(interests).hasSize(1);
    return interests.get(0);
  }

  /** The statement about the person, if there is one, and the relationship's. */
  List<JsonNode> pscStatement(String fields, End company, Optional<ImportedFrom> imported) {
    PscStatement statement =
        record(PscStatement.read(BsonDocument.parse("{_id: {identifier: 1}, " + fields + "}")));
    return printed(mapping().pscStatement(statement, company, imported, findings));
  }

  List<JsonNode> pscStatement(String fields) {
    return pscStatement(fields, COMPANY, none());
  }

  /** What a version says of the entity, person or relationship itself. */
  static JsonNode details(JsonNode statement) {
    return statement.has("recordDetails") ? statement.get("recordDetails") : statement;
  }

  static ImportedFrom imported(String dataSource, String createdAt, boolean severalSources) {
    return new ImportedFrom(
        accepted(DataSource.read(BsonDocument.parse("{_id: 1, " + dataSource + "}"))).value(),
        Optional.of(createdAt).filter(text -> !text.isEmpty()).map(Instant::parse),
        severalSources);
  }

  static EntityUse use(EntityUse.As as) {
    return new EntityUse(as, false);
  }

  static Optional<ImportedFrom> none() {
    return Optional.empty();
  }

  /** JSON, with single quotes and without those of keys. */
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

  private CorrectedMapping mapping() {
    return new CorrectedMapping(new Identities(new RecordIds(NAMESPACE)), baseUrl, publicationDate);
  }

  private StatementWriter writer() {
    PublicationDetails details =
        new PublicationDetails(
            publicationDate, Optional.of("Publisher"), Optional.empty(), Optional.empty());
    return version == BodsVersion.V0_2
        ? new Bods02Writer(details)
        : new Bods04Writer(details, NAMESPACE);
  }

  private List<JsonNode> printed(List<Statement> statements) {
    return statements.stream().map(this::printed).toList();
  }

  private JsonNode printed(Statement statement) {
    byte[] line =
        writer()
            .write(
                statement,
                (change, value) -> findings.note(FindingCode.valueOf(change.name()), "", value))
            .json();
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new AssertionError("a statement that is no JSON", e);
    }
  }

  private <T> T record(Reading<T> reading) {
    findings.addAll(accepted(reading).findings());
    findings.addAll(accepted(reading).laterFindings());
    return accepted(reading).value();
  }

  private static <T> Reading.Accepted<T> accepted(Reading<T> reading) {
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    return (Reading.Accepted<T>) reading;
  }
}

package io.registerexporter.mapping.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.AnyValue;
import io.registerexporter.bods.Bods02Writer;
import io.registerexporter.bods.Bods04Writer;
import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.PublicationDetails;
import io.registerexporter.bods.Statement;
import io.registerexporter.bods.StatementLine;
import io.registerexporter.bods.StatementWriter;
import io.registerexporter.mapping.End;
import io.registerexporter.mapping.EntityUse;
import io.registerexporter.mapping.Identities;
import io.registerexporter.mapping.ImportedFrom;
import io.registerexporter.mapping.RecordIds;
import io.registerexporter.register.DataSource;
import io.registerexporter.register.Entity;
import io.registerexporter.register.EntityType;
import io.registerexporter.register.Findings;
import io.registerexporter.register.PscStatement;
import io.registerexporter.register.Reading;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.register.Relationship;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;

/** Whatever a document of the register holds, its statements are as the standard wants them. */
class AnyRegisterProperties {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Findings findings = new Findings(RegisterCollection.ENTITIES, "");

  @Property(tries = 1_500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void anyEntity_isOfValidStatements(
      @ForAll("entities") BsonDocument document,
      @ForAll("imports") Optional<ImportedFrom> imported,
      @ForAll("publications") LocalDate published,
      @ForAll boolean unknownOwner) {
    Entity entity = accepted(Entity.read(document));
    EntityUse.As as =
        entity.type() == EntityType.NATURAL_PERSON ? EntityUse.As.PERSON : EntityUse.As.ENTITY;
    assertValid(
        mapping(published).entity(entity, new EntityUse(as, unknownOwner), imported, findings),
        published);
    assertThat(StatementDays.latest(entity, published)).isBeforeOrEqualTo(published);
  }

  @Property(tries = 1_500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void anyRelationship_isAValidStatement(
      @ForAll("relationships") BsonDocument document,
      @ForAll("subjects") End subject,
      @ForAll("parties") End party,
      @ForAll("imports") Optional<ImportedFrom> imported,
      @ForAll("publications") LocalDate published) {
    Relationship relationship = accepted(Relationship.read(document));
    assertValid(
        mapping(published).relationship(relationship, subject, party, imported, findings),
        published);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void anyPscStatement_isOfValidStatements(
      @ForAll("pscStatements") BsonDocument document,
      @ForAll("subjects") End company,
      @ForAll("imports") Optional<ImportedFrom> imported,
      @ForAll("publications") LocalDate published) {
    PscStatement statement = accepted(PscStatement.read(document));
    assertValid(mapping(published).pscStatement(statement, company, imported, findings), published);
    CorrectedMapping.hasEnded(statement, published);
  }

  private void assertValid(List<Statement> statements, LocalDate published) {
    PublicationDetails details =
        new PublicationDetails(
            published, Optional.empty(), Optional.of("https://p.example"), Optional.empty());
    Map<BodsVersion, StatementWriter> writers =
        Map.of(
            BodsVersion.V0_2, new Bods02Writer(details),
            BodsVersion.V0_4, new Bods04Writer(details, "ns"));
    assertThat(statements).isNotEmpty();
    writers.forEach(
        (version, writer) -> {
          for (Statement statement : statements) {
            StatementLine line = writer.write(statement, (change, value) -> {});
            assertThat(line.json()).doesNotContain('\n', '\r');
            assertThat(new StatementRules(published).problems(version, json(line.json())))
                .as(() -> json(line.json()).toString())
                .isEmpty();
            assertThat(writer.write(statement, (change, value) -> {}).json())
                .isEqualTo(line.json());
          }
        });
  }

  @Provide
  Arbitrary<BsonDocument> entities() {
    return AnyDocument.entity();
  }

  @Provide
  Arbitrary<BsonDocument> relationships() {
    return AnyDocument.relationship();
  }

  @Provide
  Arbitrary<BsonDocument> pscStatements() {
    return AnyDocument.pscStatement();
  }

  /** From before everything that is stored to after all of it. */
  @Provide
  Arbitrary<LocalDate> publications() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(Corrected.PUBLISHED)),
        Tuple.of(1, Arbitraries.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))),
        Tuple.of(2, AnyValue.days(Arbitraries.integers().between(1990, 2030))));
  }

  @Provide
  Arbitrary<End> subjects() {
    return Combinators.combine(
            Arbitraries.of(EntityType.LEGAL_ENTITY, EntityType.UNKNOWN),
            Arbitraries.of(true, false))
        .as((type, isTrust) -> Corrected.end(Corrected.COMPANY.id(), type, "0001-01-01", isTrust));
  }

  @Provide
  Arbitrary<End> parties() {
    return Arbitraries.of(EntityType.values())
        .map(type -> Corrected.end(Corrected.PERSON.id(), type, "0001-01-01", false));
  }

  @Provide
  Arbitrary<Optional<ImportedFrom>> imports() {
    return Combinators.combine(
            AnyDocument.dataSource(), AnyValue.times(), Arbitraries.of(true, false))
        .as(
            (dataSource, createdAt, severalSources) ->
                new ImportedFrom(
                    accepted(DataSource.read(dataSource)),
                    Optional.of(Instant.ofEpochMilli(((BsonDateTime) createdAt).getValue())),
                    severalSources))
        .optional(0.5);
  }

  private static CorrectedMapping mapping(LocalDate published) {
    return new CorrectedMapping(
        new Identities(new RecordIds("ns")), "https://register.example", published);
  }

  private static <T> T accepted(Reading<T> reading) {
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    return ((Reading.Accepted<T>) reading).value();
  }

  private static JsonNode json(byte[] line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new AssertionError("a statement that is no JSON", e);
    }
  }
}

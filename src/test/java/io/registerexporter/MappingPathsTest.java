package io.registerexporter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.bods.Bods01Writer;
import io.registerexporter.bods.Bods02Writer;
import io.registerexporter.bods.Bods04Writer;
import io.registerexporter.bods.PublicationDetails;
import io.registerexporter.bods.Statement;
import io.registerexporter.bods.StatementWriter;
import io.registerexporter.mapping.End;
import io.registerexporter.mapping.EntityUse;
import io.registerexporter.mapping.Identities;
import io.registerexporter.mapping.ImportedFrom;
import io.registerexporter.mapping.RecordIds;
import io.registerexporter.mapping.RegisterMapping;
import io.registerexporter.mapping.bods01.Bods01Mapping;
import io.registerexporter.mapping.corrected.CorrectedMapping;
import io.registerexporter.register.DataSource;
import io.registerexporter.register.Entity;
import io.registerexporter.register.EntityType;
import io.registerexporter.register.Findings;
import io.registerexporter.register.Import;
import io.registerexporter.register.PscStatement;
import io.registerexporter.register.Reading;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.register.Relationship;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The table of fields in docs/mapping.md says where each value of the register is printed: what
 * changes in the statements of each version when a document has the field and when it has not.
 */
class MappingPathsTest {

  private static final String COMPANY =
      "{_id: {$oid: '5b00000000000000000000aa'}, type: 'legal-entity', address: 'A',"
          + " dissolution_date: {$date: '2020-01-01T00:00:00Z'}}";
  private static final String PERSON =
      "{_id: {$oid: '5b00000000000000000000ab'}, type: 'natural-person', address: 'A'}";
  private static final String RELATIONSHIP =
      "{_id: {n: 1}, source_id: {$oid: '5b00000000000000000000ab'},"
          + " target_id: {$oid: '5b00000000000000000000aa'}, interests: [{type: 'shareholding'}],"
          + " provenance: {source_name: 'UK PSC Register'}}";
  private static final String PSC_STATEMENT = "{_id: {n: 1}, type: 'psc-details-not-confirmed'}";
  private static final String IMPORT = "{_id: 1}";
  private static final String DATA_SOURCE = "{_id: 1, name: 'N'}";

  /** A value for each field that is printed as such, by collection and path. */
  private static final Map<String, String> SAMPLES =
      Map.ofEntries(
          Map.entry("entities self_updated_at", "{$date: '2019-01-01T00:00:00Z'}"),
          Map.entry("entities updated_at", "{$date: '2019-01-01T00:00:00Z'}"),
          Map.entry("entities name", "'N'"),
          Map.entry("entities address", "'B'"),
          Map.entry("entities identifiers", "[{scheme: 'GB-COH', id: '1'}]"),
          Map.entry("entities company_type", "'trust'"),
          Map.entry("entities jurisdiction_code", "'us_de'"),
          Map.entry("entities incorporation_date", "{$date: '2018-01-01T00:00:00Z'}"),
          Map.entry("entities dissolution_date", "{$date: '2021-01-01T00:00:00Z'}"),
          Map.entry("entities nationality", "'gb'"),
          Map.entry("entities country_of_residence", "'Denmark'"),
          Map.entry("entities dob", "'1970-05'"),
          Map.entry("relationships updated_at", "{$date: '2019-01-01T00:00:00Z'}"),
          Map.entry("relationships interests", "['voting-rights']"),
          Map.entry("relationships interests.0.type", "'voting-rights'"),
          Map.entry("relationships interests.0.details", "'D'"),
          Map.entry("relationships interests.0.share_min", "25"),
          Map.entry("relationships interests.0.share_max", "50"),
          Map.entry("relationships is_indirect", "true"),
          Map.entry("relationships sample_date", "'2017-01-23'"),
          Map.entry("relationships started_date", "'2017-01-23'"),
          Map.entry("relationships ended_date", "'2017-01-23'"),
          Map.entry("relationships provenance.source_name", "'OpenOwnership Register'"),
          Map.entry("relationships provenance.source_url", "'http://a.example'"),
          Map.entry("relationships provenance.retrieved_at", "{$date: '2019-01-01T00:00:00Z'}"),
          Map.entry("statements updated_at", "{$date: '2019-01-01T00:00:00Z'}"),
          Map.entry("statements date", "{$date: '2019-01-01T00:00:00Z'}"),
          Map.entry("imports created_at", "{$date: '2019-01-01T00:00:00Z'}"),
          Map.entry("data_sources name", "'M'"),
          Map.entry("data_sources url", "'http://a.example'"),
          Map.entry("data_sources types", "['thirdParty']"));

  /** Elements that are shown as one, whatever is in them. */
  private static final Set<String> WHOLE =
      Set.of(
          "addresses",
          "identifiers",
          "incorporatedInJurisdiction",
          "jurisdiction",
          "names",
          "nationalities",
          "share");

  private static final PublicationDetails PUBLICATION =
      new PublicationDetails(
          LocalDate.of(2026, 1, 31), Optional.of("P"), Optional.empty(), Optional.empty());
  private static final Identities IDENTITIES = new Identities(new RecordIds("ns"));
  private static final RegisterMapping AS_PUBLISHED =
      new Bods01Mapping(IDENTITIES, "https://register.example");
  private static final RegisterMapping CORRECTED =
      new CorrectedMapping(IDENTITIES, "https://register.example", PUBLICATION.date());

  private record Version(String label, RegisterMapping mapping, StatementWriter writer) {}

  private static final List<Version> VERSIONS =
      List.of(
          new Version("0.1", AS_PUBLISHED, new Bods01Writer()),
          new Version("0.2", CORRECTED, new Bods02Writer(PUBLICATION)),
          new Version("0.4", CORRECTED, new Bods04Writer(PUBLICATION, "ns")));

  @TestFactory
  Stream<DynamicTest> field_isPrintedWhereTheTableSays() throws IOException {
    return MappingTables.rows("## Fields", 8)
        .filter(row -> SAMPLES.containsKey(field(row)))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    field(row),
                    () -> {
                      for (int i = 0; i < VERSIONS.size(); i++) {
                        Version version = VERSIONS.get(i);
                        assertThat(changed(row.get(0), MappingTables.name(row.get(1)), version))
                            .as(version.label())
                            .isEqualTo(paths(row.get(5 + i)));
                      }
                    }));
  }

  @Test
  void everyFieldOfWhichPathsAreGiven_isChecked() throws IOException {
    Set<String> given =
        MappingTables.rows("## Fields", 8)
            .filter(row -> row.subList(5, 8).stream().anyMatch(cell -> cell.contains("`")))
            .map(MappingPathsTest::field)
            .collect(Collectors.toSet());
    assertThat(given).isEqualTo(SAMPLES.keySet());
  }

  private static String field(List<String> row) {
    return row.get(0) + " " + MappingTables.name(row.get(1));
  }

  private static Set<String> paths(String cell) {
    return Arrays.stream(cell.split(","))
        .map(path -> path.replace("`", "").strip())
        .filter(path -> !path.isEmpty())
        .map(path -> path.startsWith("*") ? "recordDetails." + path.substring(1) : path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The paths whose values differ with the field and without it. */
  private static Set<String> changed(String collection, String field, Version version) {
    BsonValue sample =
        BsonDocument.parse("{v: " + SAMPLES.get(collection + " " + field) + "}").get("v");
    Set<String> changed = new TreeSet<>();
    for (String base : bases(collection)) {
      BsonDocument with = BsonDocument.parse(base);
      MappingTables.put(with, field, sample);
      BsonDocument without = BsonDocument.parse(base);
      MappingTables.remove(without, field);
      Map<String, List<String>> before = values(statements(collection, without, version));
      Map<String, List<String>> after = values(statements(collection, with, version));
      Stream.concat(before.keySet().stream(), after.keySet().stream())
          .filter(path -> !after.getOrDefault(path, List.of()).equals(before.get(path)))
          .filter(path -> !path.startsWith("annotations"))
          // The hash of all else.
          .filter(path -> !path.equals("statementId"))
          // Ids of other statements.
          .filter(path -> !path.contains("describedBy"))
          .forEach(changed::add);
    }
    return changed;
  }

  private static List<String> bases(String collection) {
    return switch (collection) {
      case "entities" -> List.of(COMPANY, PERSON);
      case "relationships" -> List.of(RELATIONSHIP);
      case "statements" -> List.of(PSC_STATEMENT);
      case "imports" -> List.of(IMPORT);
      case "data_sources" -> List.of(DATA_SOURCE);
      default -> throw new IllegalArgumentException(collection);
    };
  }

  private static List<JsonNode> statements(
      String collection, BsonDocument document, Version version) {
    Findings findings = new Findings(RegisterCollection.ENTITIES, "test");
    RegisterMapping mapping = version.mapping();
    List<Statement> statements =
        switch (collection) {
          case "entities" -> {
            Entity entity = value(Entity.read(document));
            EntityUse.As as =
                entity.type() == EntityType.NATURAL_PERSON
                    ? EntityUse.As.PERSON
                    : EntityUse.As.ENTITY;
            yield mapping.entity(entity, new EntityUse(as, false), Optional.empty(), findings);
          }
          case "statements" ->
              mapping.pscStatement(
                  value(PscStatement.read(document)), end("aa"), Optional.empty(), findings);
          case "imports" -> relationship(mapping, imported(document, DATA_SOURCE), findings);
          case "data_sources" ->
              relationship(mapping, imported(BsonDocument.parse(IMPORT), document), findings);
          default ->
              mapping.relationship(
                  value(Relationship.read(document)),
                  end("aa"),
                  end("ab"),
                  Optional.empty(),
                  findings);
        };
    List<JsonNode> printed = new ArrayList<>();
    for (Statement statement : statements) {
      byte[] json = version.writer().write(statement, (change, value) -> {}).json();
      printed.add(Exports.json(new String(json, StandardCharsets.UTF_8)));
    }
    return printed;
  }

  private static List<Statement> relationship(
      RegisterMapping mapping, ImportedFrom imported, Findings findings) {
    return mapping.relationship(
        value(Relationship.read(BsonDocument.parse(RELATIONSHIP))),
        end("aa"),
        end("ab"),
        Optional.of(imported),
        findings);
  }

  private static ImportedFrom imported(BsonDocument imported, String dataSource) {
    return imported(imported, BsonDocument.parse(dataSource));
  }

  private static ImportedFrom imported(BsonDocument imported, BsonDocument dataSource) {
    return new ImportedFrom(
        value(DataSource.read(dataSource)), value(Import.read(imported)).createdAt(), false);
  }

  private static End end(String lastDigits) {
    EntityType type = lastDigits.equals("ab") ? EntityType.NATURAL_PERSON : EntityType.LEGAL_ENTITY;
    return new End("5b00000000000000000000" + lastDigits, type, 1, LocalDate.of(2018, 1, 1), false);
  }

  private static <T> T value(Reading<T> reading) {
    return ((Reading.Accepted<T>) reading).value();
  }

  private static Map<String, List<String>> values(List<JsonNode> statements) {
    Map<String, List<String>> values = new TreeMap<>();
    statements.forEach(statement -> collect("", statement, values));
    return values;
  }

  private static void collect(String path, JsonNode value, Map<String, List<String>> values) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    if (value.isObject() && !WHOLE.contains(name)) {
      value
          .properties()
          .forEach(
              field ->
                  collect(
                      path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                      field.getValue(),
                      values));
    } else if (value.isArray() && !WHOLE.contains(name) && value.path(0).isObject()) {
      value.forEach(element -> collect(path, element, values));
    } else if (!value.isArray() || !value.isEmpty()) {
      values.computeIfAbsent(path, p -> new ArrayList<>()).add(value.toString());
    }
  }
}

package io.registerexporter.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.generate.gallery.Gallery;
import io.registerexporter.generate.gallery.GalleryDocument;
import io.registerexporter.register.RegisterCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of a register that is not the gallery: its references, and what an export will hold. */
class RegisterShapeTest {

  private static final int ENTITIES = 20_000;
  private static final int FAN = ENTITIES / 20;
  private static final int OUTSIDE_GALLERY = ENTITIES - Gallery.ENTITIES;

  @TempDir private static Path folder;

  private static WrittenRegister register;
  private static GeneratedRegister result;

  /** Ids of companies, and of persons with the person that they count as. */
  private static Set<BsonValue> companies;

  private static Map<BsonValue, BsonValue> persons;

  @BeforeAll
  static void generate() throws IOException {
    result = RegisterGenerator.write(ENTITIES, 7, Form.BSON, folder);
    register = WrittenRegister.read(folder, Form.BSON);
    companies = new HashSet<>();
    persons = new HashMap<>();
    for (BsonDocument entity : documents(RegisterCollection.ENTITIES)) {
      BsonValue id = entity.get("_id");
      if (entity.get("type").equals(new BsonString("legal-entity"))) {
        companies.add(id);
      } else if (entity.get("type").equals(new BsonString("natural-person"))) {
        persons.put(id, entity.get("master_entity_id", id));
      }
    }
  }

  private static List<BsonDocument> documents(RegisterCollection collection) {
    long ofGallery =
        Gallery.rows().stream()
            .flatMap(row -> row.documents().stream())
            .map(GalleryDocument::collection)
            .filter(collection::equals)
            .count();
    List<BsonDocument> all = register.documents(collection);
    return all.subList((int) ofGallery, all.size());
  }

  private static List<BsonValue> values(Collection<BsonDocument> documents, String field) {
    return documents.stream().map(document -> document.get(field)).toList();
  }

  private static Set<BsonValue> ids(RegisterCollection collection) {
    return new HashSet<>(values(documents(collection), "_id"));
  }

  @Test
  void references_areStored() {
    Set<BsonValue> entities = ids(RegisterCollection.ENTITIES);
    List<BsonDocument> relationships = documents(RegisterCollection.RELATIONSHIPS);
    assertHolds(entities, values(relationships, "source_id"));
    assertHolds(companies, values(relationships, "target_id"));
    assertHolds(entities, persons.values());
    assertHolds(companies, values(documents(RegisterCollection.STATEMENTS), "entity_id"));
    assertHolds(
        ids(RegisterCollection.DATA_SOURCES),
        values(documents(RegisterCollection.IMPORTS), "data_source_id"));
    assertHolds(
        ids(RegisterCollection.IMPORTS),
        values(documents(RegisterCollection.RAW_DATA_PROVENANCES), "import_id"));
  }

  /** AssertJ's containsAll takes time with the product of the sizes. */
  private static <T> void assertHolds(Collection<T> stored, Collection<T> named) {
    assertThat(new HashSet<>(stored).containsAll(named)).isTrue();
  }

  @Test
  void provenances_areOfStoredDocuments() {
    Map<String, RegisterCollection> collections =
        Map.of(
            "Entity", RegisterCollection.ENTITIES,
            "Relationship", RegisterCollection.RELATIONSHIPS,
            "Statement", RegisterCollection.STATEMENTS);
    Map<String, List<BsonDocument>> byType =
        documents(RegisterCollection.RAW_DATA_PROVENANCES).stream()
            .collect(
                Collectors.groupingBy(p -> p.getString("entity_or_relationship_type").getValue()));

    assertThat(byType).containsOnlyKeys(collections.keySet());
    byType.forEach(
        (type, provenances) ->
            assertHolds(
                texts(ids(collections.get(type))),
                texts(values(provenances, "entity_or_relationship_id"))));
  }

  /** With the order of keys, which references to sub-documents depend on. */
  private static Set<String> texts(Collection<BsonValue> values) {
    return values.stream()
        .map(value -> WrittenRegister.text(new BsonDocument("v", value)))
        .collect(Collectors.toSet());
  }

  @Test
  void mostRelationshipsAndPscStatements_haveProvenances() {
    Set<String> owners =
        texts(
            values(
                documents(RegisterCollection.RAW_DATA_PROVENANCES), "entity_or_relationship_id"));
    for (RegisterCollection collection :
        List.of(RegisterCollection.RELATIONSHIPS, RegisterCollection.STATEMENTS)) {
      Set<String> ids = texts(ids(collection));
      assertThat(ids.stream().filter(owners::contains).count())
          .isBetween(ids.size() * 7L / 10, ids.size() * 9L / 10);
    }
  }

  @Test
  void entities_areOfTheKindsOfANationalRegister() {
    assertThat(companies.size()).isCloseTo(OUTSIDE_GALLERY * 35 / 80, Percentage.withPercentage(1));
    Set<BsonValue> sources =
        new HashSet<>(values(documents(RegisterCollection.RELATIONSHIPS), "source_id"));
    sources.retainAll(persons.keySet());
    assertThat(sources.size()).isCloseTo(OUTSIDE_GALLERY * 20 / 80, Percentage.withPercentage(1));
    assertThat(persons.entrySet().stream().filter(p -> !p.getKey().equals(p.getValue())).count())
        .isCloseTo(sources.size() * 2L / 100, Percentage.withPercentage(10));
  }

  /** Persons of PSC statements left out: they are few. */
  @Test
  void statements_willBe35To20To45() {
    List<BsonDocument> relationships = documents(RegisterCollection.RELATIONSHIPS);
    Set<BsonValue> owned = new HashSet<>(values(relationships, "target_id"));
    Set<BsonValue> owners =
        values(relationships, "source_id").stream()
            .filter(persons::containsKey)
            .map(persons::get)
            .collect(Collectors.toSet());
    Set<BsonValue> declaring = new HashSet<>(companies);
    List<BsonValue> declarations =
        values(documents(RegisterCollection.STATEMENTS), "entity_id").stream()
            .filter(company -> !owned.contains(company))
            .toList();
    declaring.removeAll(owned);
    declaring.removeAll(declarations);
    double ownerships = relationships.size() + declarations.size() + declaring.size();
    double all = companies.size() + owners.size() + ownerships;

    assertThat(companies.size() / all).isBetween(0.33, 0.37);
    assertThat(owners.size() / all).isBetween(0.18, 0.22);
    assertThat(ownerships / all).isBetween(0.43, 0.47);
    assertThat(declaring).isNotEmpty();
    assertThat(declarations).hasSizeGreaterThan(new HashSet<>(declarations).size());
  }

  @Test
  void fewOwnersHaveManyCompanies_andOneCompanyManyOwners() {
    Map<BsonValue, Long> bySource = counts("source_id");
    Map<BsonValue, Long> byTarget = counts("target_id");

    assertThat(bySource.values().stream().filter(count -> count >= FAN)).hasSize(1);
    assertThat(bySource.values().stream().filter(count -> count >= FAN / 10)).hasSize(4);
    assertThat(byTarget.values().stream().filter(count -> count >= FAN)).hasSize(1);
  }

  private static Map<BsonValue, Long> counts(String field) {
    return documents(RegisterCollection.RELATIONSHIPS).stream()
        .collect(Collectors.groupingBy(r -> r.get(field), Collectors.counting()));
  }

  @Test
  void relationships_haveTheSourcesOfANationalRegister() {
    List<BsonDocument> relationships = documents(RegisterCollection.RELATIONSHIPS);
    long byCompanies =
        relationships.stream().filter(r -> companies.contains(r.get("source_id"))).count();
    assertThat(byCompanies).isBetween(relationships.size() / 10L, relationships.size() * 4L / 10);
    assertThat(relationships)
        .anySatisfy(r -> assertThat(r.get("source_id")).isEqualTo(r.get("target_id")))
        .anySatisfy(r -> assertThat(r.getArray("interests")).anyMatch(BsonValue::isString))
        .anySatisfy(r -> assertThat(r.getArray("interests")).anyMatch(BsonValue::isDocument))
        .anySatisfy(r -> assertThat(r.getArray("interests")).isEmpty())
        .anySatisfy(r -> assertThat(r).containsKey("provenance"))
        .anySatisfy(r -> assertThat(r).doesNotContainKey("provenance"));
  }

  @Test
  void companies_areMostlyOfOneRegister_andSomeDissolved() {
    Map<String, Long> jurisdictions =
        documents(RegisterCollection.ENTITIES).stream()
            .filter(entity -> companies.contains(entity.get("_id")))
            .collect(
                Collectors.groupingBy(
                    entity -> entity.getString("jurisdiction_code").getValue(),
                    Collectors.counting()));
    assertThat(jurisdictions.get("gb")).isGreaterThan(companies.size() * 3L / 4);
    assertThat(jurisdictions).containsKeys("dk", "sk", "ua", "us_de", "fr");
    assertThat(documents(RegisterCollection.ENTITIES))
        .anySatisfy(entity -> assertThat(entity).containsKey("dissolution_date"));
  }

  @Test
  void documents_haveTheSizesOfRealOnes() {
    for (RegisterCollection collection :
        List.of(RegisterCollection.ENTITIES, RegisterCollection.RELATIONSHIPS)) {
      GeneratedRegister.Collection written = result.collections().get(collection);
      assertThat(written.bytes() / written.documents()).isBetween(500L, 600L);
    }
  }
}

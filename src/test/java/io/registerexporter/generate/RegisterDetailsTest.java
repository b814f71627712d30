package io.registerexporter.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.generate.gallery.Gallery;
import io.registerexporter.register.RegisterCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of a register that is not the gallery: how often fields have which values. */
class RegisterDetailsTest {

  private static final Set<String> NO_COMPANIES =
      Set.of("Trust", "Royal Charter", "Local Authority", "Government Department", "Fiducie");

  @TempDir private static Path folder;

  private static WrittenRegister register;

  @BeforeAll
  static void generate() throws IOException {
    RegisterGenerator.write(20_000, 11, Form.BSON, folder);
    register = WrittenRegister.read(folder, Form.BSON);
  }

  private static List<BsonDocument> documents(RegisterCollection collection) {
    long ofGallery =
        Gallery.rows().stream()
            .flatMap(row -> row.documents().stream())
            .filter(document -> document.collection() == collection)
            .count();
    return register.documents(collection).stream().skip(ofGallery).toList();
  }

  @Test
  void companies_areMostlyCompaniesByLaw_andFewAreTrustsOrStateBodies() {
    List<BsonDocument> companies =
        documents(RegisterCollection.ENTITIES).stream()
            .filter(entity -> entity.getString("type").getValue().equals("legal-entity"))
            .toList();

    assertThat(share(companies, company -> !company.containsKey("company_type")))
        .isBetween(0.04, 0.08);
    assertThat(share(companies, RegisterDetailsTest::isNoCompany)).isBetween(0.002, 0.02);
  }

  private static boolean isNoCompany(BsonDocument company) {
    return company.containsKey("company_type")
        && NO_COMPANIES.contains(company.getString("company_type").getValue());
  }

  @Test
  void companies_areFoundedBeforeTheirDissolution() {
    List<BsonDocument> dissolved =
        documents(RegisterCollection.ENTITIES).stream()
            .filter(entity -> entity.containsKey("dissolution_date"))
            .toList();

    assertThat(dissolved)
        .isNotEmpty()
        .allMatch(
            company ->
                company.getDateTime("incorporation_date").getValue()
                    < company.getDateTime("dissolution_date").getValue());
  }

  @Test
  void relationships_sayMostlyWhetherTheyAreIndirect() {
    List<BsonDocument> relationships = documents(RegisterCollection.RELATIONSHIPS);

    assertThat(share(relationships, r -> !r.containsKey("is_indirect"))).isBetween(0.15, 0.25);
    assertThat(share(relationships, r -> r.containsKey("is_indirect") && isTrue(r, "is_indirect")))
        .isBetween(0.02, 0.06);
  }

  @Test
  void interestsAsObjects_haveSometimesDetailsAndExclusiveBounds() {
    List<BsonDocument> objects =
        documents(RegisterCollection.RELATIONSHIPS).stream()
            .flatMap(relationship -> relationship.getArray("interests").stream())
            .filter(BsonValue::isDocument)
            .map(BsonValue::asDocument)
            .toList();

    assertThat(share(objects, object -> object.containsKey("details"))).isBetween(0.15, 0.25);
    assertThat(objects)
        .anyMatch(o -> o.containsKey("exclusive_min") && isTrue(o, "exclusive_min"))
        .anyMatch(o -> o.containsKey("exclusive_max") && isTrue(o, "exclusive_max"));
  }

  private static boolean isTrue(BsonDocument document, String flag) {
    return document.getBoolean(flag).getValue();
  }

  @Test
  void relationships_endAfterTheyStart_andFewDatesArePartial() {
    List<BsonDocument> ended =
        documents(RegisterCollection.RELATIONSHIPS).stream()
            .filter(r -> r.containsKey("started_date") && r.containsKey("ended_date"))
            .toList();
    List<BsonDocument> ofDays =
        ended.stream().filter(r -> isDay(r, "started_date") && isDay(r, "ended_date")).toList();

    assertThat(ofDays)
        .hasSizeGreaterThan(ended.size() * 9 / 10)
        .hasSizeLessThan(ended.size())
        .allMatch(r -> day(r, "started_date").compareTo(day(r, "ended_date")) <= 0);
  }

  @Test
  void pscStatements_haveEndedInOneOfFiveCases_afterTheirDate() {
    List<BsonDocument> statements = documents(RegisterCollection.STATEMENTS);
    List<BsonDocument> ended =
        statements.stream().filter(statement -> statement.containsKey("ended_date")).toList();

    assertThat((double) ended.size() / statements.size()).isBetween(0.15, 0.25);
    assertThat(ended)
        .filteredOn(statement -> isDay(statement, "ended_date"))
        .isNotEmpty()
        .allMatch(
            statement -> {
              Instant date = Instant.ofEpochMilli(statement.getDateTime("date").getValue());
              return !LocalDate.parse(day(statement, "ended_date"))
                  .isBefore(LocalDate.ofInstant(date, ZoneOffset.UTC));
            });
  }

  private static String day(BsonDocument document, String field) {
    return document.getString(field).getValue();
  }

  private static boolean isDay(BsonDocument document, String field) {
    return day(document, field).length() == "2018-03-05".length();
  }

  private static double share(List<BsonDocument> documents, Predicate<BsonDocument> condition) {
    return (double) documents.stream().filter(condition).count() / documents.size();
  }
}

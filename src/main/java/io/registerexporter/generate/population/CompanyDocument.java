package io.registerexporter.generate.population;

import java.util.OptionalLong;
import org.bson.BsonWriter;

/** Writes the documents of {@code entities} that are companies. */
final class CompanyDocument {

  private static final String[] FOREIGN_JURISDICTIONS = Words.weighted("foreign-jurisdictions.txt");

  private static final String[] OTHER_TYPES = Words.weighted("company-types.txt");

  private final long seed;
  private final Companies companies;
  private final SourceKeys keys;

  CompanyDocument(long seed, Companies companies, SourceKeys keys) {
    this.seed = seed;
    this.companies = companies;
    this.keys = keys;
  }

  void write(BsonWriter writer, long index) {
    Company company = companies.at(index);
    Origin origin = company.origin();
    Chance chance = Chance.at(seed, Chance.Matter.COMPANY_DETAILS, index);
    String jurisdiction =
        origin.jurisdiction().isEmpty() ? chance.of(FOREIGN_JURISDICTIONS) : origin.jurisdiction();
    Culture culture = Culture.around(origin.culture(), chance);
    writer.writeStartDocument();
    writer.writeObjectId("_id", company.id());
    if (chance.percent(50)) {
      writer.writeString("_type", "Entity");
    }
    boolean resolved = chance.percent(60);
    writeIdentifiers(writer, company, jurisdiction, index, resolved);
    writer.writeString("type", "legal-entity");
    writeDates(writer, chance);
    if (chance.percent(90)) {
      writer.writeString("address", culture.address(chance));
    }
    writer.writeString("name", culture.companyName(chance));
    writer.writeString("jurisdiction_code", jurisdiction);
    writer.writeString("company_number", company.number());
    writeType(writer, culture, chance);
    writeHistory(writer, origin, resolved, chance);
    writer.writeEndDocument();
  }

  private void writeIdentifiers(
      BsonWriter writer, Company company, String jurisdiction, long index, boolean resolved) {
    writer.writeStartArray("identifiers");
    writer.writeStartDocument();
    if (company.origin().jurisdiction().isEmpty()) {
      writer.writeString("document_id", Origin.UNITED_KINGDOM.documentId());
      writer.writeString("link", keys.corporateEntity(company, index));
    } else {
      writer.writeString("document_id", company.origin().documentId());
    }
    writer.writeString("company_number", company.number());
    writer.writeEndDocument();
    if (resolved) {
      writer.writeStartDocument();
      writer.writeString("jurisdiction_code", jurisdiction);
      writer.writeString("company_number", company.number());
      writer.writeEndDocument();
    }
    if (resolved && company.origin() == Origin.UNITED_KINGDOM) {
      writer.writeStartDocument();
      writer.writeString("scheme", "GB-COH");
      writer.writeString("scheme_name", "Companies House");
      writer.writeString("id", company.number());
      writer.writeString("uri", "https://companies.example.org/company/" + company.number());
      writer.writeEndDocument();
    }
    writer.writeEndArray();
  }

  /** Six in a hundred have none, and one is no company by law. */
  private static void writeType(BsonWriter writer, Culture culture, Chance chance) {
    int hundredth = chance.below(100);
    if (hundredth < 93) {
      writer.writeString("company_type", culture.legalForm(chance));
    } else if (hundredth < 94) {
      writer.writeString("company_type", chance.of(OTHER_TYPES));
    }
  }

  private static void writeDates(BsonWriter writer, Chance chance) {
    if (chance.percent(92)) {
      long incorporation = Times.incorporation(chance);
      writer.writeDateTime("incorporation_date", incorporation);
      if (chance.percent(14)) {
        OptionalLong dissolution = Times.dissolution(incorporation, chance);
        dissolution.ifPresent(time -> writer.writeDateTime("dissolution_date", time));
      }
    }
  }

  private static void writeHistory(
      BsonWriter writer, Origin origin, boolean resolved, Chance chance) {
    if (origin == Origin.UKRAINE) {
      writer.writeString("lang_code", "uk");
    }
    writer.writeBoolean("restricted_for_marketing", origin == Origin.DENMARK && chance.percent(30));
    long createdAt = Times.written(chance);
    long selfUpdatedAt = Times.after(createdAt, chance);
    long updatedAt = Times.after(selfUpdatedAt, chance);
    writer.writeDateTime("created_at", createdAt);
    writer.writeDateTime("self_updated_at", selfUpdatedAt);
    writer.writeDateTime("updated_at", updatedAt);
    if (resolved) {
      writer.writeDateTime("last_resolved_at", Times.after(updatedAt, chance));
      writer.writeDateTime("oc_updated_at", Times.after(updatedAt, chance));
    }
  }
}

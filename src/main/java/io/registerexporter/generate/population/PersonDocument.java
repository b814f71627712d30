package io.registerexporter.generate.population;

import java.util.OptionalLong;
import org.bson.BsonWriter;
import org.bson.types.ObjectId;

/** Writes the documents of {@code entities} that are owners or bystanders. */
final class PersonDocument {

  private static final String[] RESIDENCES = Words.weighted("residences.txt");

  private static final String[] NATIONALITIES = {
    "GB", "IE", "FR", "DE", "DK", "SK", "UA", "GR", "PL", "IN", "CN", "US", "TR", "BR", "NG", "gb"
  };

  private final long seed;
  private final Ownership ownership;
  private final Companies companies;
  private final Owners owners;
  private final SourceKeys keys;

  PersonDocument(
      long seed, Ownership ownership, Companies companies, Owners owners, SourceKeys keys) {
    this.seed = seed;
    this.ownership = ownership;
    this.companies = companies;
    this.owners = owners;
    this.keys = keys;
  }

  void writeOwner(BsonWriter writer, long index) {
    Company company = companies.at(ownership.at(index).target());
    String name = owners.name(index, company.origin());
    Chance chance = Chance.at(seed, Chance.Matter.PERSON_DETAILS, index);
    writeStart(writer, owners.id(index), chance);
    writeIdentifiers(writer, company, index, name);
    writeDetails(writer, "natural-person", name, company.origin(), chance);
    OptionalLong master = owners.master(index);
    if (master.isPresent()) {
      writer.writeObjectId("master_entity_id", owners.id(master.getAsLong()));
    }
    writer.writeEndDocument();
  }

  /** One bystander in two hundred is of unknown type. */
  void writeBystander(BsonWriter writer, ObjectId id, long index) {
    long number = -1 - index;
    Chance chance = Chance.at(seed, Chance.Matter.PERSON_DETAILS, number);
    Origin origin = Origin.any(chance);
    Company company = new Company(id, origin, Digits.padded(chance.below(100_000_000), 8));
    String name = Culture.around(origin.culture(), chance).personName(chance);
    writeStart(writer, id, chance);
    writeIdentifiers(writer, company, number, name);
    String type = index % 200 == 0 ? "arrangement" : "natural-person";
    writeDetails(writer, type, name, origin, chance);
    writer.writeEndDocument();
  }

  private static void writeStart(BsonWriter writer, ObjectId id, Chance chance) {
    writer.writeStartDocument();
    writer.writeObjectId("_id", id);
    if (chance.percent(50)) {
      writer.writeString("_type", "Entity");
    }
  }

  private void writeIdentifiers(BsonWriter writer, Company company, long number, String name) {
    writer.writeStartArray("identifiers");
    keys.writePerson(writer, company, number, name);
    writer.writeEndArray();
  }

  private static void writeDetails(
      BsonWriter writer, String type, String name, Origin origin, Chance chance) {
    writer.writeString("type", type);
    if (chance.percent(90)) {
      writer.writeString("address", Culture.around(origin.culture(), chance).address(chance));
    }
    writer.writeString("name", name);
    if (chance.percent(90)) {
      writer.writeString("dob", Times.birth(chance));
    }
    if (chance.percent(85)) {
      int home = origin == Origin.UNITED_KINGDOM ? 0 : chance.below(NATIONALITIES.length);
      boolean abroad = chance.percent(20);
      writer.writeString("nationality", abroad ? chance.of(NATIONALITIES) : NATIONALITIES[home]);
    }
    if (chance.percent(85)) {
      writer.writeString("country_of_residence", chance.of(RESIDENCES));
    }
    if (origin == Origin.UKRAINE) {
      writer.writeString("lang_code", "uk");
    }
    long createdAt = Times.written(chance);
    long selfUpdatedAt = Times.after(createdAt, chance);
    writer.writeDateTime("created_at", createdAt);
    writer.writeDateTime("self_updated_at", selfUpdatedAt);
    writer.writeDateTime("updated_at", Times.after(selfUpdatedAt, chance));
  }
}

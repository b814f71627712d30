package io.registerexporter.generate.population;

import org.bson.BsonWriter;
import org.bson.types.ObjectId;

/** Writes the documents of {@code relationships}. */
final class RelationshipDocument {

  private static final String[] UK_INTERESTS = Words.weighted("uk-interests.txt");

  /** Wordings of each hundredth of the UK's relationships. */
  private static final String[][] UK_WORDINGS = new String[UK_INTERESTS.length][];

  static {
    for (int i = 0; i < UK_INTERESTS.length; i++) {
      UK_WORDINGS[i] = UK_INTERESTS[i].split(", ");
    }
  }

  private static final String[] TYPES = {
    "shareholding", "shareholding", "shareholding", "voting-rights", "influence-or-control"
  };

  private static final String[] DETAILS = {
    "Ordinary shares", "Shares of class A", "Held together with others", "As declared by the owner"
  };

  private final long seed;
  private final Ownership ownership;
  private final Companies companies;
  private final Owners owners;
  private final SourceKeys keys;
  private final Ids ids;

  RelationshipDocument(
      long seed,
      Ownership ownership,
      Companies companies,
      Owners owners,
      SourceKeys keys,
      Ids ids) {
    this.seed = seed;
    this.ownership = ownership;
    this.companies = companies;
    this.owners = owners;
    this.keys = keys;
    this.ids = ids;
  }

  void write(BsonWriter writer, long number) {
    Holding holding = ownership.at(number);
    Company target = companies.at(holding.target());
    Chance chance = Chance.at(seed, Chance.Matter.RELATIONSHIP_DETAILS, number);
    writer.writeStartDocument();
    writer.writeName("_id");
    writeId(writer, holding, target, number);
    if (chance.percent(80)) {
      writer.writeBoolean("is_indirect", chance.percent(5));
    }
    writeInterests(writer, target.origin(), chance);
    writeDates(writer, chance);
    writer.writeObjectId("source_id", sourceId(holding));
    writer.writeObjectId("target_id", target.id());
    long updatedAt = Times.written(chance);
    writer.writeDateTime("created_at", updatedAt);
    writer.writeDateTime("updated_at", Times.after(updatedAt, chance));
    if (ProvenanceOwner.RELATIONSHIP.imports(seed, number) == 0 || chance.percent(80)) {
      writeProvenance(writer, target.origin(), number, chance);
    }
    writer.writeEndDocument();
  }

  /** Writes the {@code _id}, or a reference to it. */
  void writeId(BsonWriter writer, long number) {
    Holding holding = ownership.at(number);
    writeId(writer, holding, companies.at(holding.target()), number);
  }

  private void writeId(BsonWriter writer, Holding holding, Company target, long number) {
    boolean named = target.origin() == Origin.UKRAINE && holding.byOwner();
    String name = named ? owners.name(holding.source(), target.origin()) : "";
    keys.writeRelationship(writer, target, number, name);
  }

  private ObjectId sourceId(Holding holding) {
    return holding.byOwner() ? owners.id(holding.source()) : companies.id(holding.source());
  }

  private static void writeDates(BsonWriter writer, Chance chance) {
    long start = Times.registration(chance);
    writer.writeString("sample_date", Times.date(Times.later(start, chance), chance));
    if (chance.percent(70)) {
      writer.writeString("started_date", Times.date(start, chance));
    }
    if (chance.percent(12)) {
      writer.writeString("ended_date", Times.date(Times.later(start, chance), chance));
    }
  }

  private static void writeInterests(BsonWriter writer, Origin origin, Chance chance) {
    writer.writeStartArray("interests");
    if (origin == Origin.UNITED_KINGDOM) {
      for (String wording : chance.of(UK_WORDINGS)) {
        writer.writeString(wording);
      }
    } else if (chance.percent(80)) {
      writeShare(writer, chance);
    }
    writer.writeEndArray();
  }

  private static void writeShare(BsonWriter writer, Chance chance) {
    writer.writeStartDocument();
    writer.writeString("type", chance.of(TYPES));
    if (chance.percent(50)) {
      double share = chance.below(10_001) / 100.0;
      writer.writeDouble("share_min", share);
      writer.writeDouble("share_max", share);
    } else {
      int minimum = 5 * chance.below(20);
      writer.writeInt32("share_min", minimum);
      writer.writeInt32("share_max", minimum + 5 + 5 * chance.below(1 + (95 - minimum) / 5));
      if (chance.percent(30)) {
        writer.writeBoolean("exclusive_min", chance.percent(60));
        writer.writeBoolean("exclusive_max", chance.percent(20));
      }
    }
    if (chance.percent(20)) {
      writer.writeString("details", chance.of(DETAILS));
    }
    writer.writeEndDocument();
  }

  private void writeProvenance(BsonWriter writer, Origin origin, long number, Chance chance) {
    writer.writeStartDocument("provenance");
    writer.writeObjectId("_id", ids.at(Ids.Series.EMBEDDED_PROVENANCE, number));
    writer.writeString("source_url", origin.url());
    writer.writeString("source_name", origin.sourceName());
    long retrievedAt = Times.written(chance);
    writer.writeDateTime("retrieved_at", retrievedAt);
    writer.writeDateTime("imported_at", Times.after(retrievedAt, chance));
    writer.writeEndDocument();
  }
}

package io.registerexporter.generate.population;

import java.io.IOException;
import org.bson.BsonWriter;

/** Writes the documents of {@code statements}: those of companies in the UK's register. */
final class PscStatementDocument {

  /** Statements that one company may have; a statement's number begins with its company. */
  private static final int MOST = 4;

  private static final String[] TYPES = Words.weighted("psc-statement-types.txt");

  /** What is done with each statement. */
  interface Visitor {
    void visit(Company company, long number) throws IOException;
  }

  private final long seed;
  private final Ownership ownership;
  private final Companies companies;
  private final SourceKeys keys;

  PscStatementDocument(long seed, Ownership ownership, Companies companies, SourceKeys keys) {
    this.seed = seed;
    this.ownership = ownership;
    this.companies = companies;
    this.keys = keys;
  }

  void forEach(Visitor visitor) throws IOException {
    for (long ordinal = 0; ordinal < ownership.companies(); ordinal++) {
      int count = count(ordinal);
      if (count > 0) {
        Company company = companies.at(ownership.company(ordinal));
        if (company.origin() == Origin.UNITED_KINGDOM) {
          for (int i = 0; i < count; i++) {
            visitor.visit(company, ordinal * MOST + i);
          }
        }
      }
    }
  }

  /** Few companies with owners have any, and many without owners have none. */
  private int count(long ordinal) {
    Chance chance = Chance.at(seed, Chance.Matter.PSC_STATEMENT, ordinal * MOST);
    int hundredth = chance.below(100);
    if (ordinal < ownership.ownedCompanies()) {
      return hundredth < 2 ? 1 : 0;
    }
    if (hundredth < 40) {
      return 0;
    }
    return hundredth < 88 ? 1 : 2 + chance.below(MOST - 1);
  }

  void write(BsonWriter writer, Company company, long number) {
    Chance chance = Chance.at(seed, Chance.Matter.PSC_STATEMENT, ~number);
    writer.writeStartDocument();
    writer.writeName("_id");
    writeId(writer, company, number);
    writer.writeString("type", chance.of(TYPES));
    long date = Times.registration(chance);
    writer.writeDateTime("date", date);
    if (chance.percent(20)) {
      writer.writeString("ended_date", Times.date(Times.later(date, chance), chance));
    }
    writer.writeObjectId("entity_id", company.id());
    long updatedAt = Times.written(chance);
    writer.writeDateTime("created_at", updatedAt);
    writer.writeDateTime("updated_at", Times.after(updatedAt, chance));
    writer.writeEndDocument();
  }

  /** Writes the {@code _id}, or a reference to it. */
  void writeId(BsonWriter writer, Company company, long number) {
    keys.writePscStatement(writer, company, number);
  }
}

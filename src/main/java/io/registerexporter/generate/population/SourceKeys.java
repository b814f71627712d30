package io.registerexporter.generate.population;

import org.bson.BsonWriter;

/**
 * The keys under which the registers of origin name a person, a relationship or a PSC statement: a
 * key's number gives its letters and digits, and no other number gives the same.
 */
final class SourceKeys {

  private static final long FIRST_BENEFICIAL_OWNER = 4_000_000_000L;

  private final long seed;
  private final Ids ids;

  SourceKeys(long seed, Ids ids) {
    this.seed = seed;
    this.ids = ids;
  }

  /**
   * Writes the {@code _id} of a relationship, or a reference to it.
   *
   * @param ownerName name of the person that is the source, empty if it is none
   */
  void writeRelationship(BsonWriter writer, Company target, long number, String ownerName) {
    writer.writeStartDocument();
    Origin origin = target.origin();
    if (origin == Origin.SUBMISSION) {
      writer.writeObjectId("submission_id", ids.at(Ids.Series.SUBMISSION, 2 * number));
      writer.writeObjectId("relationship_id", ids.at(Ids.Series.SUBMISSION, 2 * number + 1));
    } else {
      writer.writeString("document_id", origin.documentId());
      writeRelationshipInDocument(writer, target, number, ownerName);
    }
    writer.writeEndDocument();
  }

  private void writeRelationshipInDocument(
      BsonWriter writer, Company target, long number, String ownerName) {
    switch (target.origin()) {
      case UNITED_KINGDOM -> writer.writeString("link", individual(target, number));
      case DENMARK -> {
        writer.writeString("beneficial_owner_id", beneficialOwner(number));
        writer.writeString("company_number", target.number());
      }
      case SLOVAKIA -> {
        writer.writeString("company_number", target.number());
        writer.writeInt64("beneficial_owner_id", FIRST_BENEFICIAL_OWNER + number);
      }
      case UKRAINE -> {
        writer.writeString("company_number", target.number());
        writer.writeString("beneficial_owner_id", (ownerName + " " + number).strip());
      }
      default -> writer.writeInt64("row_id", FIRST_BENEFICIAL_OWNER + number);
    }
  }

  /** Writes the identifier of a person that owns a company. */
  void writePerson(BsonWriter writer, Company target, long number, String name) {
    writer.writeStartDocument();
    if (target.origin() == Origin.SUBMISSION) {
      writer.writeObjectId("submission_id", ids.at(Ids.Series.SUBMISSION, 2 * number));
      writer.writeObjectId("entity_id", ids.at(Ids.Series.SUBMISSION, 2 * number + 1));
    } else {
      writer.writeString("document_id", target.origin().documentId());
      writePersonInDocument(writer, target, number, name);
    }
    writer.writeEndDocument();
  }

  private void writePersonInDocument(BsonWriter writer, Company target, long number, String name) {
    switch (target.origin()) {
      case UNITED_KINGDOM -> writer.writeString("link", individual(target, number));
      case DENMARK -> writer.writeString("beneficial_owner_id", beneficialOwner(number));
      case SLOVAKIA -> writer.writeInt64("beneficial_owner_id", FIRST_BENEFICIAL_OWNER + number);
      case UKRAINE -> {
        writer.writeString("company_number", target.number());
        writer.writeString("beneficial_owner_id", name);
      }
      default -> writer.writeString("name", name);
    }
  }

  /** Writes the {@code _id} of a PSC statement, or a reference to it. */
  void writePscStatement(BsonWriter writer, Company company, long number) {
    writer.writeStartDocument();
    writer.writeString("document_id", company.origin().documentId());
    writer.writeString(
        "link", link(company, "persons-with-significant-control-statements/", ~number));
    writer.writeEndDocument();
  }

  private String individual(Company company, long number) {
    return link(company, "persons-with-significant-control/individual/", number);
  }

  /** The page of a company that is abroad, in the register of the company that it owns. */
  String corporateEntity(Company company, long number) {
    return link(company, "persons-with-significant-control/corporate-entity/", number);
  }

  private String link(Company company, String page, long number) {
    return "/company/"
        + company.number()
        + '/'
        + page
        + Digits.token(Chance.at(seed, Chance.Matter.LINK, number));
  }

  private static String beneficialOwner(long number) {
    return Long.toString(FIRST_BENEFICIAL_OWNER + number);
  }
}

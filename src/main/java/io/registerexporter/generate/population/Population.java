package io.registerexporter.generate.population;

import io.registerexporter.register.RegisterCollection;
import java.io.IOException;
import java.util.OptionalLong;

/** Entities in any number and all that concerns them, in the shape of a national register. */
public final class Population {

  private final Census census;
  private final Ownership ownership;
  private final Companies companies;
  private final Owners owners;
  private final Ids ids;
  private final CompanyDocument company;
  private final PersonDocument person;
  private final RelationshipDocument relationship;
  private final PscStatementDocument pscStatement;
  private final long seed;

  /**
   * @param entities how many entities there are
   * @param registerSize entities of the whole register: how long its longest chain of companies is
   *     and how many companies one owner has follow from it
   * @param largestOwner how many companies that owner has, if it does not follow; fewer if there
   *     are not so many
   * @param seed another seed gives another population
   */
  public Population(long entities, long registerSize, OptionalLong largestOwner, long seed) {
    this.seed = seed;
    census = new Census(entities);
    ids = new Ids(seed);
    ownership = new Ownership(seed, census, registerSize, largestOwner);
    companies = new Companies(seed, census, ids);
    owners = new Owners(seed, census, ids);
    SourceKeys keys = new SourceKeys(seed, ids);
    company = new CompanyDocument(seed, companies, keys);
    person = new PersonDocument(seed, ownership, companies, owners, keys);
    relationship = new RelationshipDocument(seed, ownership, companies, owners, keys, ids);
    pscStatement = new PscStatementDocument(seed, ownership, companies, keys);
  }

  /** How many companies the largest owner has, at least. */
  public long largestOwner() {
    return ownership.largestOwner();
  }

  /** Adds all documents of a collection. */
  public void addTo(DocumentSink sink, RegisterCollection collection) throws IOException {
    switch (collection) {
      case ENTITIES -> addEntities(sink);
      case RELATIONSHIPS -> addRelationships(sink);
      case STATEMENTS ->
          pscStatement.forEach(
              (by, number) -> sink.add(writer -> pscStatement.write(writer, by, number)));
      case RAW_DATA_PROVENANCES -> addProvenances(sink);
      case IMPORTS -> Imports.addImports(sink);
      case DATA_SOURCES -> Imports.addDataSources(sink);
    }
  }

  private void addEntities(DocumentSink sink) throws IOException {
    for (long i = 0; i < census.entities(); i++) {
      long place = i;
      long index = census.indexAt(place);
      switch (census.kindAt(place)) {
        case COMPANY -> sink.add(writer -> company.write(writer, index));
        case OWNER -> sink.add(writer -> person.writeOwner(writer, index));
        case BYSTANDER ->
            sink.add(
                writer -> person.writeBystander(writer, ids.at(Ids.Series.ENTITY, place), index));
      }
    }
  }

  private void addRelationships(DocumentSink sink) throws IOException {
    for (long i = 0; i < ownership.relationships(); i++) {
      long number = i;
      sink.add(writer -> relationship.write(writer, number));
    }
  }

  private void addProvenances(DocumentSink sink) throws IOException {
    ProvenanceDocument provenance = new ProvenanceDocument(seed, ids, sink);
    for (long i = 0; i < census.count(Census.Kind.COMPANY); i++) {
      Company about = companies.at(i);
      provenance.add(
          ProvenanceOwner.ENTITY, 2 * i, about.origin(), w -> w.writeObjectId(about.id()));
    }
    for (long i = 0; i < census.count(Census.Kind.OWNER); i++) {
      long index = i;
      provenance.add(
          ProvenanceOwner.ENTITY,
          2 * i + 1,
          origin(i),
          writer -> writer.writeObjectId(owners.id(index)));
    }
    for (long i = 0; i < ownership.relationships(); i++) {
      long number = i;
      provenance.add(
          ProvenanceOwner.RELATIONSHIP,
          number,
          origin(number),
          writer -> relationship.writeId(writer, number));
    }
    pscStatement.forEach(
        (by, number) ->
            provenance.add(
                ProvenanceOwner.STATEMENT,
                number,
                by.origin(),
                writer -> pscStatement.writeId(writer, by, number)));
  }

  /** The data source that a relationship, and the owner whose first it is, comes from. */
  private Origin origin(long relationship) {
    return companies.at(ownership.at(relationship).target()).origin();
  }
}

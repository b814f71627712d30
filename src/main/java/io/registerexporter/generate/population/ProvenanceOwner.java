package io.registerexporter.generate.population;

/** The kinds of documents that raw data provenances are about. */
enum ProvenanceOwner {
  ENTITY("Entity", 40, 0),
  RELATIONSHIP("Relationship", 15, 20),
  STATEMENT("Statement", 20, 15);

  private final String type;
  private final int percentWithout;
  private final int percentWithTwo;

  ProvenanceOwner(String type, int percentWithout, int percentWithTwo) {
    this.type = type;
    this.percentWithout = percentWithout;
    this.percentWithTwo = percentWithTwo;
  }

  /** The word of {@code entity_or_relationship_type}. */
  String type() {
    return type;
  }

  /** In how many imports the document with a number was found. */
  int imports(long seed, long number) {
    int hundredth = chance(seed, number).below(100);
    if (hundredth < percentWithout) {
      return 0;
    }
    return hundredth < percentWithout + percentWithTwo ? 2 : 1;
  }

  /** What decides about the provenances of the document with a number. */
  Chance chance(long seed, long number) {
    return Chance.at(seed, Chance.Matter.PROVENANCE, number * values().length + ordinal());
  }
}

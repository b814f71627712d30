package io.registerexporter.register;

/** The six collections of the register that an export reads, under the names they have there. */
public enum RegisterCollection {
  ENTITIES("entities"),
  RELATIONSHIPS("relationships"),
  STATEMENTS("statements"),
  RAW_DATA_PROVENANCES("raw_data_provenances"),
  IMPORTS("imports"),
  DATA_SOURCES("data_sources");

  private final String collectionName;

  RegisterCollection(String collectionName) {
    this.collectionName = collectionName;
  }

  /** The collection's name in the database, and the base name of its file in a dump. */
  public String collectionName() {
    return collectionName;
  }
}

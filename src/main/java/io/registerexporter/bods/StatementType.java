package io.registerexporter.bods;

/** The standard's statementType codelist, in the order in which an export holds the types. */
public enum StatementType {
  ENTITY("entityStatement"),
  PERSON("personStatement"),
  OWNERSHIP_OR_CONTROL("ownershipOrControlStatement");

  private final String code;

  StatementType(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}

package io.registerexporter.bods;

/** The standard's personType codelist. */
public enum PersonType {
  KNOWN_PERSON("knownPerson"),
  ANONYMOUS_PERSON("anonymousPerson"),
  UNKNOWN_PERSON("unknownPerson");

  private final String code;

  PersonType(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}

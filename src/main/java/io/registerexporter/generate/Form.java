package io.registerexporter.generate;

/** The forms in which a register is written. */
public enum Form {
  /** MongoDB Extended JSON v2, relaxed, a document a line, as mongoexport writes it. */
  JSONL(".jsonl"),
  /** BSON documents one after the other, as mongodump writes it. */
  BSON(".bson");

  private final String ending;

  Form(String ending) {
    this.ending = ending;
  }

  /** The ending of a file's name, with its dot. */
  public String ending() {
    return ending;
  }
}

package io.registerexporter.source;

import java.util.Optional;

/** The forms in which a collection may be stored, by the endings of their files. */
public enum FileForm {
  /** MongoDB Extended JSON v2, a document a line, as mongoexport writes it. */
  JSON_LINES(".jsonl"),
  /** BSON documents one after the other, as mongodump writes it. */
  BSON(".bson");

  private final String ending;

  FileForm(String ending) {
    this.ending = ending;
  }

  /** The ending of an uncompressed file, with its dot. */
  public String ending() {
    return ending;
  }

  static Optional<FileForm> ofFile(String name) {
    int compression = Compression.ofFile(name).ending().length();
    String plain = name.substring(0, name.length() - compression);
    for (FileForm form : values()) {
      if (plain.endsWith(form.ending)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }
}

package io.registerexporter.verify;

import io.registerexporter.verify.rules.Code;

/**
 * The stable codes under which a verification names what is wrong with an export. What is wrong
 * with the statements of a version later than 0.1 is mostly a {@link
 * io.registerexporter.verify.rules.Rule}.
 */
public enum ProblemCode implements Code {
  MANIFEST_MISSING(
      "manifest-missing", "there is no manifest: the export is not published, or not there at all"),
  MANIFEST_UNREADABLE(
      "manifest-unreadable", "the manifest is not JSON, or lacks what it must hold"),
  MANIFEST_NAMES(
      "manifest-names", "the manifest names another export, or files that are not this export's"),
  MANIFEST_COUNTS("manifest-counts", "numbers in the manifest do not add up"),
  VERSION_UNKNOWN(
      "version-unknown", "the export is in a version of the standard that cannot be verified"),

  PART_NAME("part-name", "parts are not numbered from 0 without a gap"),
  PART_MISSING("part-missing", "a part of the manifest is not in the folder of parts"),
  PART_NOT_LISTED("part-not-listed", "a file in the folder of parts is not in the manifest"),
  PART_UNREADABLE("part-unreadable", "a part is cut off or is not gzip"),
  PART_BYTES("part-bytes", "the size of a part is not that of the manifest"),
  PART_SHA256("part-sha256", "the bytes of a part are not those of the manifest"),
  PART_CONTENT("part-content", "the lines of a part are not those of the manifest"),
  PART_STATEMENTS("part-statements", "the number of lines of a part is not that of the manifest"),

  LINE_END("line-end", "a line does not end with a line feed"),
  LINE_UNREADABLE("line-unreadable", "a line is not one JSON object in UTF-8"),
  STATEMENT_ID_INVALID(
      "statement-id-invalid", "a statementID is not in the form of this register's ids"),
  STATEMENT_ID_REPEATED("statement-id-repeated", "several statements have one statementID"),
  STATEMENT_INVALID(
      "statement-invalid", "a statement is not valid, and not by an oddity that is inherited"),
  STATEMENT_ORDER("statement-order", "a statement comes before one that it must come after"),
  STATEMENT_COUNTS(
      "statement-counts", "the number of statements of a type is not that of the manifest"),
  REFERENCE_DANGLING(
      "reference-dangling", "a statement refers to a statement that is not in the export"),
  REFERENCE_TYPE(
      "reference-type", "a statement refers to a statement of a type that cannot stand there"),

  FINAL_MISSING("final-missing", "there is no final file"),
  FINAL_BYTES("final-bytes", "the size of the final file is not that of the manifest"),
  FINAL_SHA256("final-sha256", "the bytes of the final file are not those of the manifest"),
  FINAL_CHECKSUM("final-checksum", "the checksum of the final file is not that of the manifest"),
  FINAL_NOT_PARTS("final-not-parts", "the final file is not the parts in their order"),

  FILE_MISSING("file-missing", "a file that the manifest lists beside the parts is not there"),
  FILE_CHANGED("file-changed", "a file beside the parts is not as the manifest says"),
  ARRAY_DIFFERS("array-differs", "the JSON array does not hold the statements of the final file"),

  LATEST_UNREADABLE("latest-unreadable", "latest.json is not JSON, or lacks what it must hold"),
  LATEST_DANGLING("latest-dangling", "latest.json names an export that is not published");

  private final String code;
  private final String meaning;

  ProblemCode(String code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}

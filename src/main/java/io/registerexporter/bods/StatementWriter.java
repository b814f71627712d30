package io.registerexporter.bods;

/** Writes statements in the form of one version of the standard. */
public interface StatementWriter {

  /** The statement as one line of UTF-8 JSON without a line end, keys in a fixed order. */
  byte[] write(Statement statement);
}

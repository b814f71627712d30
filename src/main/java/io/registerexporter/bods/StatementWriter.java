package io.registerexporter.bods;

/** Writes statements in the form of one version of the standard, for one thread. */
public interface StatementWriter {

  /**
   * Writes a statement.
   *
   * @param changes is told what had to be changed for this version
   */
  StatementLine write(Statement statement, Change.Listener changes);
}

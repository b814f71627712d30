package io.registerexporter.decisions;

import io.registerexporter.bods.StatementType;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.RegisterCollection;
import java.io.Serializable;
import java.util.EnumMap;

/** How often what becomes of the documents of a slice, and what statements they give. */
public final class SliceTally implements Serializable {

  private static final long serialVersionUID = 1L;

  private final RegisterCollection collection;
  private final EnumMap<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
  private final EnumMap<FindingCode, Long> rejections = new EnumMap<>(FindingCode.class);
  private final EnumMap<StatementType, Long> statements = new EnumMap<>(StatementType.class);

  SliceTally(RegisterCollection collection) {
    this.collection = collection;
  }

  void add(Outcome outcome) {
    outcomes.merge(outcome, 1L, Long::sum);
  }

  /** A document is no record. */
  void addRejection(FindingCode code) {
    rejections.merge(code, 1L, Long::sum);
  }

  void add(StatementType statement) {
    statements.merge(statement, 1L, Long::sum);
  }

  public RegisterCollection collection() {
    return collection;
  }

  /** Number of documents by what becomes of them; all of them. */
  public EnumMap<Outcome, Long> outcomes() {
    return outcomes;
  }

  /** Of those that are {@link Outcome#UNREADABLE}, the number by the finding that says so. */
  public EnumMap<FindingCode, Long> rejections() {
    return rejections;
  }

  /** Number of statements that they give. */
  public EnumMap<StatementType, Long> statements() {
    return statements;
  }
}

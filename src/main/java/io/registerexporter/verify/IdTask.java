package io.registerexporter.verify;

import io.registerexporter.bods.StatementId;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * Says what is wrong with ids that are not as they should be, each with how often it occurs in
 * every {@link Mark}; gives one {@link Tally} as JSON.
 */
final class IdTask implements MapPartitionsFunction<Row, String> {

  private static final long serialVersionUID = 1L;

  @Override
  public Iterator<String> call(Iterator<Row> ids) {
    Tally tally = new Tally();
    ids.forEachRemaining(id -> check(id, tally));
    return List.of(tally.toJson()).iterator();
  }

  private static void check(Row row, Tally tally) {
    String id = StatementId.ofHash(row.<Long>getAs(PartRows.ID)).text();
    long entities = count(row, Mark.ENTITY);
    long persons = count(row, Mark.PERSON);
    long statements = entities + persons + count(row, Mark.OWNERSHIP_OR_CONTROL);
    if (statements > 1) {
      tally.found(
          ProblemCode.STATEMENT_ID_REPEATED,
          statements - 1,
          id + " in " + statements + " statements");
    }
    long asEntity = count(row, Mark.REFERRED_TO_AS_ENTITY);
    long asPerson = count(row, Mark.REFERRED_TO_AS_PERSON);
    if (asEntity + asPerson == 0) {
      return;
    }
    String reference = id + ", referred to by " + by(row);
    if (statements == 0) {
      tally.found(ProblemCode.REFERENCE_DANGLING, asEntity + asPerson, reference);
      return;
    }
    if (asEntity > 0 && entities == 0) {
      tally.found(ProblemCode.REFERENCE_TYPE, asEntity, reference + " as entityStatement");
    }
    if (asPerson > 0 && persons == 0 && entities > 0) {
      tally.count(InheritedOddity.PERSON_IS_ENTITY_STATEMENT, asPerson);
    } else if (asPerson > 0 && persons == 0) {
      tally.found(ProblemCode.REFERENCE_TYPE, asPerson, reference + " as personStatement");
    }
  }

  private static long count(Row row, Mark mark) {
    return row.<Long>getAs(mark.name());
  }

  private static String by(Row row) {
    return StatementId.ofHash(row.<Long>getAs(PartRows.BY)).text();
  }
}

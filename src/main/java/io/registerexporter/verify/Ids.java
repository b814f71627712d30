package io.registerexporter.verify;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Compares the ids of all parts: each belongs to one statement, and every reference leads to one.
 */
final class Ids {

  private Ids() {}

  /**
   * @param rows the {@link PartRows} of all parts
   */
  static Tally check(Dataset<Row> rows) {
    Column oneStatement =
        col(Mark.ENTITY.name())
            .plus(col(Mark.PERSON.name()))
            .plus(col(Mark.OWNERSHIP_OR_CONTROL.name()))
            .equalTo(1);
    Column sound =
        oneStatement
            .and(referredToOnly(Mark.REFERRED_TO_AS_ENTITY, Mark.ENTITY))
            .and(referredToOnly(Mark.REFERRED_TO_AS_PERSON, Mark.PERSON));
    Tally tally = new Tally();
    rows.where(col(PartRows.ID).isNotNull())
        .groupBy(PartRows.ID)
        .agg(
            times(Mark.ENTITY),
            times(Mark.PERSON),
            times(Mark.OWNERSHIP_OR_CONTROL),
            times(Mark.REFERRED_TO_AS_ENTITY),
            times(Mark.REFERRED_TO_AS_PERSON),
            min(PartRows.BY).as(PartRows.BY))
        .where(not(sound))
        .sortWithinPartitions(PartRows.ID)
        .mapPartitions(new IdTask(), Encoders.STRING())
        .collectAsList()
        .forEach(found -> tally.add(Tally.ofJson(found)));
    return tally;
  }

  private static Column times(Mark mark) {
    return count_if(col(PartRows.MARK).equalTo(mark.ordinal())).as(mark.name());
  }

  private static Column referredToOnly(Mark reference, Mark statement) {
    return col(reference.name()).equalTo(0).or(col(statement.name()).equalTo(1));
  }
}

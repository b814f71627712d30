package io.registerexporter.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import io.registerexporter.bods.StatementType;
import io.registerexporter.register.RegisterCollection;
import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/** How many statements of each type the decisions will give, before one is made. */
final class StatementCounts {

  private StatementCounts() {}

  static Map<StatementType, Long> of(Decisions decisions) {
    Column used = col(Outcome.COLUMN).equalTo(Outcome.USED);
    Row entities =
        decisions
            .of(RegisterCollection.ENTITIES)
            .agg(
                count_if(col(Decisions.AS_ENTITY)),
                count_if(col(Decisions.AS_PERSON)),
                count_if(col(Decisions.UNKNOWN_OWNER)))
            .first();
    Row pscStatements =
        decisions
            .of(RegisterCollection.STATEMENTS)
            .agg(count_if(used), count_if(used.and(coalesce(col("unknownPerson"), lit(false)))))
            .first();
    long relationships = decisions.of(RegisterCollection.RELATIONSHIPS).where(used).count();
    Map<StatementType, Long> counts = new EnumMap<>(StatementType.class);
    counts.put(StatementType.ENTITY, entities.getLong(0));
    counts.put(StatementType.PERSON, entities.getLong(1) + pscStatements.getLong(1));
    counts.put(
        StatementType.OWNERSHIP_OR_CONTROL,
        entities.getLong(2) + relationships + pscStatements.getLong(0));
    return counts;
  }
}

package io.registerexporter.verify;

import io.registerexporter.bods.BodsVersion;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * Goes through {@link PartRows} that are sorted by id and place, with one id in memory at a time;
 * gives one {@link Tally} as JSON.
 */
final class IdTask implements MapPartitionsFunction<Row, String> {

  private static final long serialVersionUID = 1L;

  private final BodsVersion version;
  private final List<String> parts;

  /**
   * @param parts names of the parts by their number
   */
  IdTask(BodsVersion version, List<String> parts) {
    this.version = version;
    this.parts = parts;
  }

  @Override
  public Iterator<String> call(Iterator<Row> rows) {
    IdRules rules = IdRules.of(version);
    Tally tally = new Tally();
    IdReport report = new IdReport(tally, parts);
    Optional<IdKey> id = Optional.empty();
    Occurrences found = new Occurrences();
    while (rows.hasNext()) {
      Row row = rows.next();
      IdKey next = new IdKey(row.getAs(PartRows.HIGH), row.getAs(PartRows.LOW));
      if (id.isPresent() && !id.get().equals(next)) {
        rules.check(id.get(), found, report);
        found = new Occurrences();
      }
      id = Optional.of(next);
      found.add(
          row.<Integer>getAs(PartRows.MARKS),
          row.<Long>getAs(PartRows.PLACE),
          row.<Integer>getAs(PartRows.DAY));
    }
    if (id.isPresent()) {
      rules.check(id.get(), found, report);
    }
    return List.of(tally.toJson()).iterator();
  }
}

package io.registerexporter.diff;

import io.registerexporter.bods.StatementType;
import io.registerexporter.verify.Place;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;

/**
 * Counts differences in rows that are sorted by key, content and place, with all rows of a key.
 *
 * <p>An export should have one statement for a key. Should it have several, those that say the same
 * are unchanged, pairs of others are changed, and what is left came or went.
 */
final class Comparison implements FlatMapFunction<Iterator<Row>, Differences> {

  private static final long serialVersionUID = 1L;

  private final int laterParts;

  /**
   * @param laterParts number of the first part of the later export
   */
  Comparison(int laterParts) {
    this.laterParts = laterParts;
  }

  @Override
  public Iterator<Differences> call(Iterator<Row> rows) {
    return List.of(new Run().of(rows)).iterator();
  }

  /** Statements of one export, of which nothing is known but where the first one is. */
  private static final class Side {
    private long count;
    private long first = Found.NOWHERE;

    void add(long more, long place) {
      if (more > 0) {
        first = count == 0 ? place : first;
        count += more;
      }
    }

    void clear() {
      count = 0;
      first = Found.NOWHERE;
    }
  }

  private final class Run {
    private final Differences differences = new Differences();

    /** Of one key and content. */
    private final Side from = new Side();

    private final Side to = new Side();

    /** Of one key, without equals in the other export. */
    private final Side onlyFrom = new Side();

    private final Side onlyTo = new Side();

    private long high;
    private long low;
    private long content;
    private int type;

    Differences of(Iterator<Row> rows) {
      while (rows.hasNext()) {
        Row row = rows.next();
        boolean sameKey = row.getLong(0) == high && row.getLong(1) == low && row.getInt(4) == type;
        if (!sameKey || row.getLong(2) != content) {
          endContent();
        }
        if (!sameKey) {
          endKey();
        }
        high = row.getLong(0);
        low = row.getLong(1);
        content = row.getLong(2);
        type = row.getInt(4);
        long place = row.getLong(3);
        (Place.part(place) < laterParts ? from : to).add(1, place);
      }
      endContent();
      endKey();
      return differences;
    }

    private void endContent() {
      long same = Math.min(from.count, to.count);
      add(Kind.UNCHANGED, same, from.first, to.first);
      onlyFrom.add(from.count - same, from.first);
      onlyTo.add(to.count - same, to.first);
      from.clear();
      to.clear();
    }

    private void endKey() {
      long changed = Math.min(onlyFrom.count, onlyTo.count);
      add(Kind.CHANGED, changed, onlyFrom.first, onlyTo.first);
      add(Kind.REMOVED, onlyFrom.count - changed, onlyFrom.first, Found.NOWHERE);
      add(Kind.ADDED, onlyTo.count - changed, Found.NOWHERE, onlyTo.first);
      onlyFrom.clear();
      onlyTo.clear();
    }

    private void add(Kind kind, long count, long fromPlace, long toPlace) {
      differences.add(
          StatementType.values()[type], kind, count, new Found(high, low, fromPlace, toPlace));
    }
  }
}

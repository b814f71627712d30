package io.registerexporter.verify;

import io.registerexporter.bods.StatementId;
import io.registerexporter.verify.rules.Rule;
import java.util.List;

/**
 * Names ids by what is known of them: the number if that is all of the id, else where they occur.
 *
 * @param tally takes what is found
 * @param parts names of the parts by their number
 */
record IdReport(Tally tally, List<String> parts) {

  /** Counts and shows an id by the first line in which it has a mark. */
  void found(Rule rule, long count, IdKey id, long place) {
    tally.found(rule, count, id.isNumber() ? text(id) + ", " + at(place) : at(place));
  }

  void foundIf(boolean broken, Rule rule, IdKey id, Occurrences of, Mark mark) {
    if (broken) {
      found(rule, of.count(mark), id, of.place(mark));
    }
  }

  static String text(IdKey id) {
    return id.isNumber()
        ? StatementId.ofHash(id.low()).text()
        : "an id in another form than this register's";
  }

  String at(long place) {
    return parts.get(Place.part(place)) + " line " + Place.line(place);
  }
}

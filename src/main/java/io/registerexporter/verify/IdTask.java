package io.registerexporter.verify;

import io.registerexporter.bods.BodsVersion;
import java.util.List;

/** Holds the ids of one bucket against the {@link IdRules} of a version. */
final class IdTask {

  private final IdRules rules;
  private final IdReport report;
  private final Occurrences found = new Occurrences();

  /**
   * @param parts names of the parts by their number
   * @param tally what is found goes there
   */
  IdTask(BodsVersion version, List<String> parts, Tally tally) {
    this.rules = IdRules.of(version);
    this.report = new IdReport(tally, parts);
  }

  void check(IdBucket bucket) {
    int end;
    for (int from = 0; from < bucket.size(); from = end) {
      end = bucket.endOfId(from);
      found.clear();
      add(bucket, from, end);
      rules.check(bucket.id(from), found, report);
    }
  }

  /** What occurs several times in a line occurs once there, with all its marks. */
  private void add(IdBucket bucket, int from, int to) {
    int i = from;
    while (i < to) {
      long place = bucket.place(i);
      int day = bucket.day(i);
      int marks = 0;
      while (i < to && bucket.place(i) == place) {
        marks |= bucket.marks(i);
        i++;
      }
      found.add(marks, place, day);
    }
  }
}

package io.registerexporter.generate.gallery;

import org.bson.types.ObjectId;

/** Sections A8 and C3: the start and end of interests, and what precision leaves open. */
final class PeriodRows {

  private static final String[][] PERIODS = {
    {"2018-05-06", "2019-05-06"},
    {"2018-05-06", "2018-05-06"},
    {"2018-05-06", "2018-05-05"},
    {"2018-05", "2019-06"},
    {"2018-05", "2018-05"},
    {"2018-05-06", "2018-05"},
    {"2018-05", "2018"},
    {"2018-05-06", "2018"},
    {"2018-05-10", "2018-W19"},
    {"2018-W19", "2018-05"},
    {"2018-W19", "2018-W19"},
    {"2018", "2018-05-06"},
    {"2018", "2018-W19"},
    {"2018", "2018"},
    {"2018-06", "2018-05"},
    {"2018-06-01", "2018-05"},
    {"2018-05-14", "2018-W19"},
    {"2019", "2018"},
    {"2019", "2018-12-31"},
    {"20180506", "2018126"},
    {"2030-01-01", "2031"},
    {"2018-05-06", "soon"},
    {"soon", "2018-05"},
    {"2018-05", ""},
    {"", "2018-05"}
  };

  private PeriodRows() {}

  static void addTo(GalleryBuilder gallery) {
    gallery.row("C3 a start alone");
    ObjectId source = gallery.company("");
    ObjectId target = gallery.company("");
    gallery.owns(source, target, "started_date: '2018-05-06', ended_date: undefined");

    for (String[] period : PERIODS) {
      gallery.row("C3 from '" + period[0] + "' to '" + period[1] + "'");
      gallery.owns(source, target, dates(period[0], period[1]));
    }

    gallery.row("C3 dates of several interests");
    gallery.owns(
        source,
        target,
        "interests: ['shareholding', 'voting-rights'], " + dates("2018-05", "2018"));
    gallery.owns(
        source,
        target,
        "interests: ['shareholding', 'voting-rights'], " + dates("2019-05", "2018"));

    gallery.row("C3 dates of no interest, reversed");
    gallery.owns(source, target, "interests: [], " + dates("2019-05", "2018"));

    gallery.row("C3 every date rounded");
    gallery.owns(source, target, "sample_date: '2020-W10', " + dates("2018-05", "2019"));
  }

  private static String dates(String start, String end) {
    return "started_date: '" + start + "', ended_date: '" + end + "'";
  }
}

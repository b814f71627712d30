package io.registerexporter.generate.gallery;

import org.bson.types.ObjectId;

/** Section A9: bounds of shares, and the text of numbers. */
final class BoundRows {

  private static final String[][] SHARES = {
    {"range, minimum exclusive", "share_min: 25, share_max: 50, exclusive_min: true"},
    {"range, maximum exclusive", "share_min: 25, share_max: 50, exclusive_max: true"},
    {
      "range, neither exclusive",
      "share_min: 25, share_max: 50, exclusive_min: false, exclusive_max: false"
    },
    {"range, flags null", "share_min: 25, share_max: 50, exclusive_min: null, exclusive_max: null"},
    {"range, all of it", "share_min: 0, share_max: 100"},
    {"minimum alone", "share_min: 25"},
    {"minimum alone, exclusive", "share_min: 25, exclusive_min: true"},
    {"minimum alone, flag of the maximum", "share_min: 25, exclusive_max: true"},
    {"minimum alone, 100", "share_min: 100"},
    {"minimum alone, 100, exclusive", "share_min: 100, exclusive_min: true"},
    {"minimum alone, 100, flag of the maximum", "share_min: 100, exclusive_max: true"},
    {"maximum alone", "share_max: 25"},
    {"maximum alone, exclusive", "share_max: 25, exclusive_max: true"},
    {"maximum alone, flag of the minimum", "share_max: 25, exclusive_min: true"},
    {"maximum alone, 0", "share_max: 0"},
    {"maximum alone, 0, exclusive", "share_max: 0, exclusive_max: true"},
    {"flags alone", "exclusive_min: true, exclusive_max: true"},
    {
      "exact, both exclusive",
      "share_min: 50, share_max: 50.0, exclusive_min: true," + " exclusive_max: true"
    },
    {"exact, 0", "share_min: 0, share_max: 0"},
    {"minimum below 0", "share_min: -1, share_max: 50"},
    {"minimum above 100", "share_min: 101, share_max: 50"},
    {"maximum above 100", "share_min: 50, share_max: 100.5"},
    {"maximum below 0", "share_min: 50, share_max: -0.5, exclusive_min: true"},
    {"both out of range", "share_min: -1, share_max: 1000"},
    {"exact, out of range", "share_min: 120, share_max: 120"},
    {"minimum above maximum", "share_min: 60, share_max: 40"},
    {"minimum above maximum, exclusive", "share_min: 60, share_max: 40.5, exclusive_min: true"},
    {"minimum no number", "share_min: NaN, share_max: 50"},
    {"maximum infinite", "share_min: 50, share_max: Infinity"},
    {"both no numbers", "share_min: NaN, share_max: -Infinity"},
    {"numbers small", "share_min: 0.0000001, share_max: 0.002"},
    {"numbers long", "share_min: 33.333333333333336, share_max: 66.66666666666667"},
    {"numbers negative zero", "share_min: -0.0, share_max: 1"},
    {"numbers of 64 bits", "share_min: NumberLong(10), share_max: NumberLong(20)"}
  };

  private BoundRows() {}

  static void addTo(GalleryBuilder gallery) {
    gallery.row("A9 shares of one relationship");
    ObjectId source = gallery.person("");
    ObjectId target = gallery.company("");
    gallery.owns(
        source,
        target,
        "interests: [{type: 'shareholding', share_min: 10, share_max: 10},"
            + " {type: 'voting-rights', share_min: 10, share_max: 5}, {type: 'voting-rights',"
            + " share_min: 5, share_max: 10, exclusive_min: true, exclusive_max: true}]");

    for (String[] share : SHARES) {
      gallery.row("A9 " + share[0]);
      gallery.owns(source, target, "interests: [{type: 'shareholding', " + share[1] + "}]");
    }

    gallery.row("A9 share of an interest of unknown type");
    gallery.owns(
        source,
        target,
        "interests: [{type: 'gallery-interest', share_min: 25, exclusive_min: true}, {share_min: 7,"
            + " share_max: 7}]");
  }
}

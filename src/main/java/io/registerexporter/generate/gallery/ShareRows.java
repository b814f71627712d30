package io.registerexporter.generate.gallery;

import org.bson.types.ObjectId;

/** Section 7.1: interests that are objects. */
final class ShareRows {

  private ShareRows() {}

  static void addTo(GalleryBuilder gallery) {
    gallery.row("7.1 object");
    ObjectId source = gallery.person("");
    ObjectId target = gallery.company("");
    gallery.owns(
        source,
        target,
        "interests: [{type: 'shareholding', share_min: 10, share_max: 20},"
            + " {type: 'voting-rights', share_min: 30, share_max: 30}]");

    String[][] objects = {
      {"share exact", "type: 'shareholding', share_min: 100, share_max: 100"},
      {"share exact, integer and double", "type: 'shareholding', share_min: 100, share_max: 100.0"},
      {
        "share exact, two lengths of integer",
        "type: 'shareholding', share_min: 25, share_max: NumberLong(25)"
      },
      {"share exact, fraction", "type: 'shareholding', share_min: 33.33, share_max: 33.33"},
      {"share of zero", "type: 'shareholding', share_min: 0, share_max: 0.0"},
      {"share range", "type: 'shareholding', share_min: 25, share_max: 50"},
      {
        "share range, fractions",
        "type: 'shareholding', share_min: 56.99999999999999, share_max: 57.000000000000006"
      },
      {"share both absent", "type: 'shareholding'"},
      {"share both null", "type: 'shareholding', share_min: null, share_max: null"},
      {"share minimum absent", "type: 'shareholding', share_max: 12.5"},
      {"share maximum absent", "type: 'shareholding', share_min: 12.5"},
      {
        "share exclusive",
        "type: 'shareholding', share_min: 25, share_max: 50, exclusive_min: true,"
            + " exclusive_max: true"
      },
      {
        "share exact, exclusive",
        "type: 'shareholding', share_min: 50, share_max: 50, exclusive_min: false,"
            + " exclusive_max: true"
      },
      {"object without type", "share_min: 60, share_max: 70"},
      {"object with type null", "type: null, share_min: 60, share_max: 70"},
      {"object with unknown type", "type: 'gallery-interest', share_min: 1, share_max: 2"},
      {
        "object with other keys",
        "type: 'other-influence-or-control', details: 'Gallery details', direct: true,"
            + " startDate: '2001-01-01'"
      },
      {"object empty", ""}
    };
    for (String[] object : objects) {
      gallery.row("7.1 " + object[0]);
      gallery.owns(source, target, "interests: [{" + object[1] + "}]");
    }
  }
}

package io.registerexporter.generate.gallery;

import org.bson.types.ObjectId;

/** Section 7.1: interests that are strings. */
final class WordingRows {

  private static final String[] BANDS = {"25-to-50", "50-to-75", "75-to-100"};
  private static final String[] HOLDERS = {"", "-as-trust", "-as-firm"};
  private static final String PARTNERSHIP = "-limited-liability-partnership";

  private final GalleryBuilder gallery;
  private final ObjectId source;
  private final ObjectId target;

  private WordingRows(GalleryBuilder gallery) {
    this.gallery = gallery;
    gallery.row("7.1 interests of one kind after the other");
    source = gallery.person("");
    target = gallery.company("");
    gallery.owns(
        source,
        target,
        "interests: ['voting-rights-75-to-100-percent', {type: 'shareholding', share_min: 5,"
            + " share_max: 6}, 'something else', 'voting-rights-75-to-100-percent'],"
            + " started_date: '2017-08', ended_date: '2018'");
  }

  static void addTo(GalleryBuilder gallery) {
    WordingRows rows = new WordingRows(gallery);
    for (String holder : HOLDERS) {
      for (String band : BANDS) {
        String ending = band + "-percent" + holder;
        rows.add("ownership-of-shares-" + ending);
        rows.add("voting-rights-" + ending);
        rows.add("voting-rights-" + ending + PARTNERSHIP);
        rows.add("right-to-share-surplus-assets-" + ending + PARTNERSHIP);
      }
      rows.add("right-to-appoint-and-remove-directors" + holder);
      rows.add("right-to-appoint-and-remove-members" + holder + PARTNERSHIP);
      rows.addOthers(holder);
    }
    rows.add("shareholding");
    rows.add("voting-rights");
    rows.add("");
    rows.add(" ");
    rows.add("OWNERSHIP-OF-SHARES-25-TO-50-PERCENT");
    rows.add("ownership-of-shares-25-to-50-percent ");
    rows.add("Anteile & <mehr> – über 25 %");
  }

  /** What looks as if it were in the table. */
  private void addOthers(String holder) {
    add("significant-influence-or-control" + holder);
    add("significant-influence-or-control" + holder + PARTNERSHIP);
    add("ownership-of-shares-25-to-50-percent" + holder + PARTNERSHIP);
    add("right-to-share-surplus-assets-25-to-50-percent" + holder);
    add("right-to-appoint-and-remove-persons" + holder);
    add("right-to-appoint-and-remove-members" + holder);
    add("right-to-appoint-and-remove-directors" + holder + PARTNERSHIP);
  }

  private void add(String wording) {
    gallery.row("7.1 '" + wording + "'");
    gallery.owns(source, target, "interests: ['" + wording + "']");
  }
}

package io.registerexporter.generate.gallery;

import org.bson.types.ObjectId;

/** Section A8: what every interest says, and what is said where there is none. */
final class LevelRows {

  private static final String[] LEVELS = {"true", "false", "undefined", "null"};

  private LevelRows() {}

  static void addTo(GalleryBuilder gallery) {
    gallery.row("A8 every interest of a relationship alike");
    ObjectId person = gallery.person("");
    ObjectId company = gallery.company("");
    ObjectId arrangement = gallery.company("type: 'arrangement'");
    ObjectId target = gallery.company("");
    String interests = "interests: ['shareholding', {type: 'voting-rights', share_min: 30}]";
    String dates = ", started_date: '2017-02-28', ended_date: '2021-03-31'";
    gallery.owns(person, target, interests + dates + ", is_indirect: true");

    for (String level : LEVELS) {
      gallery.row("A8 is_indirect " + level);
      gallery.owns(person, target, "is_indirect: " + level);
      gallery.owns(company, target, "is_indirect: " + level);
      gallery.owns(arrangement, target, "is_indirect: " + level);
    }

    gallery.row("A8 no interest, with all that holds for it");
    gallery.owns(person, target, "interests: [], is_indirect: true" + dates);
    gallery.owns(company, target, "interests: [], is_indirect: false" + dates);
    gallery.owns(arrangement, target, "interests: [], is_indirect: undefined" + dates);

    gallery.row("A8 no interest but blank ones");
    gallery.owns(person, target, "interests: ['', ' ']");

    gallery.row("A8 no interest of an anonymous person");
    gallery.declares(gallery.company(""), "type: 'super-secure-person-with-significant-control'");

    gallery.row("A8 no interest of an unknown person");
    gallery.declares(gallery.company(""), "type: 'psc-contacted-but-no-response'");
  }
}

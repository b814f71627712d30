package io.registerexporter.generate.gallery;

import io.registerexporter.generate.population.Imports;
import org.bson.BsonDocument;
import org.bson.types.ObjectId;

/** Section A6: PSC statements that have ended, seen from a publication on 31 January 2026. */
final class EndedStatementRows {

  private static final String[] DATES = {
    "2025-12-31",
    "2026-01-31",
    "2026-02-01",
    "20260131",
    "2026-031",
    "2025-12",
    "2026-01",
    "2026-02",
    "2025",
    "2026",
    "2027",
    "2026-W05",
    "2026-W06",
    "soon",
    "2019-02-30",
    "-2019",
    ""
  };

  private EndedStatementRows() {}

  static void addTo(GalleryBuilder gallery) {
    for (String date : DATES) {
      gallery.row("A6 ended_date '" + date + "'");
      gallery.declares(gallery.company(""), "ended_date: '" + date + "'");
    }

    gallery.row("A6 ended_date null");
    gallery.declares(gallery.company(""), "ended_date: null");

    gallery.row("A6 ended, with an unspecified party");
    gallery.declares(
        gallery.company(""),
        "type: 'steps-to-find-psc-not-yet-completed', ended_date: '2020-02-29'");

    gallery.row("A6 one of two ended");
    ObjectId partly = gallery.company("");
    gallery.declares(partly, "ended_date: '2019-10-11'");
    gallery.declares(partly, "type: 'no-individual-or-entity-with-signficant-control'");

    gallery.row("A6 all ended");
    ObjectId wholly = gallery.company("");
    gallery.declares(wholly, "ended_date: '2019-10-11'");
    gallery.declares(wholly, "ended_date: '2021'");
    BsonDocument found = gallery.declares(wholly, "ended_date: '2022-05'");
    gallery.found("Statement", found, Imports.id("UK PSC Register", 3));

    gallery.row("A6 ended, of a company with relationships");
    ObjectId owned = gallery.company("");
    gallery.owns(gallery.person(""), owned, "");
    gallery.declares(owned, "ended_date: '2019-10-11'");

    gallery.row("A6 ended, of an entity of unknown type");
    ObjectId arrangement = gallery.company("type: 'arrangement'");
    gallery.owns(arrangement, gallery.company(""), "");
    gallery.declares(arrangement, "ended_date: '2019-10-11'");

    gallery.row("A6 ended, of a person");
    gallery.declares(gallery.owner(""), "ended_date: '2019-10-11'");

    gallery.row("A6 ended, of an entity that is not stored");
    gallery.declares(gallery.notStored(), "ended_date: '2019-10-11'");

    gallery.row("A6 PSC statement beside a relationship with a person as target");
    ObjectId owner = gallery.owner("");
    gallery.owns(gallery.company(""), owner, "");
    gallery.declares(owner, "");
  }
}

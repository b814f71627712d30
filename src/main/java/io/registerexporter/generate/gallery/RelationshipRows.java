package io.registerexporter.generate.gallery;

import org.bson.types.ObjectId;

/** Section 7: the ownership-or-control statement, without interests and source. */
final class RelationshipRows {

  private RelationshipRows() {}

  static void addTo(GalleryBuilder gallery) {
    gallery.row("7 interestedParty a company");
    gallery.owns(gallery.company(""), gallery.company(""), "");

    gallery.row("7 interestedParty a person");
    ObjectId person = gallery.person("");
    ObjectId company = gallery.company("");
    gallery.owns(person, company, "");

    gallery.row("7 interestedParty an unknown person");
    gallery.declares(gallery.company(""), "type: 'psc-details-not-confirmed'");

    gallery.row("7 interestedParty unspecified");
    gallery.declares(gallery.company(""), "type: 'steps-to-find-psc-not-yet-completed'");

    gallery.row("7 interestedParty of unknown type");
    gallery.owns(gallery.company("type: 'arrangement'"), gallery.company(""), "");

    gallery.row("7 statementDate absent");
    gallery.owns(person, company, "sample_date: undefined");

    gallery.row("7 statementDate blank");
    gallery.owns(person, company, "sample_date: ''");

    gallery.row("7 statementDate of a PSC statement");
    gallery.declares(gallery.company(""), "date: ISODate('2016-04-06T00:00:00Z')");

    gallery.row("7 interests absent");
    gallery.owns(person, company, "interests: undefined");

    gallery.row("7 interests null");
    gallery.owns(person, company, "interests: null");

    gallery.row("7 interests empty");
    gallery.owns(person, company, "interests: []");
  }
}

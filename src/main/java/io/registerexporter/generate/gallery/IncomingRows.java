package io.registerexporter.generate.gallery;

import io.registerexporter.generate.population.Imports;
import org.bson.BsonDocument;
import org.bson.types.ObjectId;

/** Section 6.2: the incoming relationships of an entity. */
final class IncomingRows {

  private IncomingRows() {}

  static void addTo(GalleryBuilder gallery) {
    gallery.row("6.2 stored relationships");
    ObjectId company = gallery.company("");
    gallery.owns(gallery.person(""), company, "");
    gallery.owns(gallery.person(""), company, "");

    gallery.row("6.2 two relationships of the same ends");
    ObjectId target = gallery.company("");
    ObjectId source = gallery.person("");
    gallery.owns(source, target, "");
    gallery.owns(source, target, "");

    gallery.row("6.2 one PSC statement");
    gallery.declares(gallery.company(""), "");

    gallery.row("6.2 several PSC statements");
    ObjectId uncertain = gallery.company("");
    gallery.declares(uncertain, "type: 'psc-details-not-confirmed'");
    gallery.declares(uncertain, "type: 'steps-to-find-psc-not-yet-completed'");
    gallery.declares(uncertain, "type: 'psc-details-not-confirmed'");

    gallery.row("6.2 nothing at all");
    gallery.company("");

    gallery.row("6.2 nothing at all, dissolved");
    gallery.company("dissolution_date: ISODate('2012-03-04T00:00:00Z')");

    gallery.row("6.2 PSC statement that has ended");
    gallery.declares(gallery.company(""), "ended_date: '2018-06-07'");

    gallery.row("6.2 PSC statement without date");
    gallery.declares(gallery.company(""), "date: undefined");
    gallery.declares(gallery.company(""), "date: null");

    gallery.row("6.2 PSC statement of a company with relationships");
    ObjectId owned = gallery.company("");
    gallery.owns(gallery.person(""), owned, "");
    BsonDocument unused = gallery.declares(owned, "");
    gallery.found("Statement", unused, Imports.id("UK PSC Register", 2));

    gallery.row("6.2 PSC statement of a person");
    gallery.declares(gallery.owner(""), "");

    gallery.row("6.2 PSC statement of an entity of unknown type");
    ObjectId arrangement = gallery.company("type: 'arrangement'");
    gallery.owns(arrangement, gallery.company(""), "");
    gallery.declares(arrangement, "");
    gallery.declares(arrangement, "type: 'steps-to-find-psc-not-yet-completed'");

    gallery.row("6.2 PSC statement of an entity that is not stored");
    gallery.declares(gallery.notStored(), "");

    gallery.row("6.2 relationships with a person as target");
    ObjectId person = gallery.owner("");
    gallery.owns(gallery.person(""), person, "");
  }
}

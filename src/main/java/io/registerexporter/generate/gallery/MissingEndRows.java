package io.registerexporter.generate.gallery;

import org.bson.types.ObjectId;

/** Section 6.5: relationships whose ends are not stored. */
final class MissingEndRows {

  private MissingEndRows() {}

  static void addTo(GalleryBuilder gallery) {
    gallery.row("6.5 source not stored");
    gallery.owns(gallery.notStored(), gallery.company(""), "");

    gallery.row("6.5 source not stored, of a company with another owner");
    ObjectId company = gallery.company("");
    gallery.owns(gallery.notStored(), company, "");
    gallery.owns(gallery.person(""), company, "");

    gallery.row("6.5 source not stored, of a company with a PSC statement");
    ObjectId uncertain = gallery.company("");
    gallery.owns(gallery.notStored(), uncertain, "");
    gallery.declares(uncertain, "");

    gallery.row("6.5 target not stored");
    gallery.owns(gallery.person(""), gallery.notStored(), "");
    gallery.owns(gallery.company(""), gallery.notStored(), "");

    gallery.row("6.5 both ends not stored");
    ObjectId missing = gallery.notStored();
    gallery.owns(missing, gallery.notStored(), "");

    gallery.row("6.5 target not stored, of a merged person");
    ObjectId master = gallery.person("");
    ObjectId merged = gallery.person("master_entity_id: ObjectId('" + master.toHexString() + "')");
    gallery.owns(merged, gallery.notStored(), "");
  }
}

package io.registerexporter.generate.gallery;

import org.bson.types.ObjectId;

/** Section 6.1: the effective source. */
final class MergedRows {

  private MergedRows() {}

  static void addTo(GalleryBuilder gallery) {
    gallery.row("6.1 master stored");
    ObjectId master = gallery.owner("merged_entities_count: 1");
    gallery.owns(mergedInto(master, gallery), gallery.company(""), "");

    gallery.row("6.1 several merged into one");
    ObjectId common = gallery.person("merged_entities_count: 2");
    ObjectId company = gallery.company("");
    gallery.owns(mergedInto(common, gallery), company, "");
    gallery.owns(mergedInto(common, gallery), company, "");

    gallery.row("6.1 master not stored");
    gallery.owns(mergedInto(gallery.notStored(), gallery), gallery.company(""), "");

    gallery.row("6.1 master null");
    gallery.owner("master_entity_id: null");

    gallery.row("6.1 master's own master is not followed");
    ObjectId last = gallery.owner("");
    ObjectId middle = mergedInto(last, gallery);
    gallery.owns(mergedInto(middle, gallery), gallery.company(""), "");

    gallery.row("6.1 company merged into a company");
    ObjectId successor = gallery.company("");
    gallery.owns(gallery.company(masterIs(successor)), gallery.company(""), "");

    gallery.row("6.1 target is never replaced");
    ObjectId kept = gallery.company("");
    gallery.owns(gallery.person(""), gallery.company(masterIs(kept)), "");

    gallery.row("6.1 person merged into a company");
    gallery.owns(gallery.person(masterIs(gallery.company(""))), gallery.company(""), "");

    gallery.row("6.1 merged into an entity of unknown type");
    ObjectId arrangement = gallery.company("type: 'arrangement'");
    gallery.owns(gallery.person(masterIs(arrangement)), gallery.company(""), "");
  }

  private static ObjectId mergedInto(ObjectId master, GalleryBuilder gallery) {
    return gallery.person(masterIs(master));
  }

  private static String masterIs(ObjectId master) {
    return "master_entity_id: ObjectId('" + master.toHexString() + "')";
  }
}

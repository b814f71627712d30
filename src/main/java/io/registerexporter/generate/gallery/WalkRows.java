package io.registerexporter.generate.gallery;

import org.bson.types.ObjectId;

/** Section 6.3: which relationships are exported. */
final class WalkRows {

  private WalkRows() {}

  static void addTo(GalleryBuilder gallery) {
    addEnds(gallery);
    addCycles(gallery);
    addUnknownTypes(gallery);
    addUnknownTypesWithoutPerson(gallery);
  }

  private static void addEnds(GalleryBuilder gallery) {
    gallery.row("6.3 company to company");
    ObjectId middle = gallery.company("");
    gallery.owns(middle, gallery.company(""), "");
    gallery.owns(gallery.person(""), middle, "");

    gallery.row("6.3 person to company");
    gallery.owner("");

    gallery.row("6.3 person to person");
    gallery.owns(gallery.person(""), gallery.person(""), "");

    gallery.row("6.4 person as target of a company");
    gallery.owns(gallery.company(""), gallery.person(""), "");

    gallery.row("8.16 person as target and source");
    ObjectId both = gallery.owner("");
    gallery.owns(gallery.company(""), both, "");

    gallery.row("6.3 person merged into a company, to a person");
    ObjectId successor = gallery.company("");
    ObjectId merged =
        gallery.person("master_entity_id: ObjectId('" + successor.toHexString() + "')");
    gallery.owns(merged, gallery.person(""), "");

    gallery.row("6.3 company to unknown type");
    gallery.owns(gallery.company(""), gallery.company("type: undefined"), "");
  }

  private static void addCycles(GalleryBuilder gallery) {
    gallery.row("6.3 self-ownership");
    ObjectId self = gallery.company("");
    gallery.owns(self, self, "");

    gallery.row("6.3 self-ownership beside a person");
    ObjectId shared = gallery.company("");
    gallery.owns(shared, shared, "");
    gallery.owns(gallery.person(""), shared, "");

    gallery.row("6.3 cycle of companies");
    ObjectId[] ring = {gallery.company(""), gallery.company(""), gallery.company("")};
    for (int i = 0; i < ring.length; i++) {
      gallery.owns(ring[i], ring[(i + 1) % ring.length], "");
    }

    gallery.row("6.3 cycle of companies with a person");
    ObjectId one = gallery.company("");
    ObjectId two = gallery.company("");
    gallery.owns(one, two, "");
    gallery.owns(two, one, "");
    gallery.owns(gallery.person(""), one, "");
  }

  private static void addUnknownTypes(GalleryBuilder gallery) {
    gallery.row("6.3 unknown type between person and company");
    ObjectId between = gallery.company("type: 'arrangement'");
    gallery.owns(between, gallery.company(""), "");
    gallery.owns(gallery.person(""), between, "");

    gallery.row("6.3 chain of unknown types between person and company");
    ObjectId upper = gallery.company("type: undefined");
    ObjectId lower = gallery.company("type: null");
    gallery.owns(upper, lower, "");
    gallery.owns(lower, gallery.company(""), "");
    gallery.owns(gallery.person(""), upper, "");

    gallery.row("6.3 unknown type without owners");
    ObjectId ownerless = gallery.company("type: ''");
    gallery.owns(ownerless, gallery.company(""), "");

    gallery.row("6.3 unknown type between companies");
    ObjectId inner = gallery.company("type: 'arrangement'");
    gallery.owns(inner, gallery.company(""), "");
    gallery.owns(gallery.company(""), inner, "");

    gallery.row("6.3 cycle of unknown types with a person");
    ObjectId one = gallery.company("type: 'arrangement'");
    ObjectId two = gallery.company("type: 'arrangement'");
    gallery.owns(one, two, "");
    gallery.owns(two, one, "");
    gallery.owns(two, gallery.company(""), "");
    gallery.owns(gallery.person(""), one, "");

    gallery.row("6.3 unknown type that a walk leads to by its master only");
    ObjectId master = gallery.company("type: 'arrangement'");
    ObjectId merged = gallery.person("master_entity_id: ObjectId('" + master.toHexString() + "')");
    gallery.owns(merged, gallery.company(""), "");
    gallery.owns(gallery.person(""), master, "");
  }

  private static void addUnknownTypesWithoutPerson(GalleryBuilder gallery) {
    gallery.row("6.3 person to unknown type that owns nothing");
    gallery.owns(gallery.person(""), gallery.company("type: 'arrangement'"), "");

    gallery.row("6.3 unknown type that owns and is owned by nobody");
    gallery.company("type: 'arrangement'");

    gallery.row("6.3 unknown type to person");
    gallery.owns(gallery.company("type: 'arrangement'"), gallery.person(""), "");

    gallery.row("6.3 unknown type that owns itself");
    ObjectId self = gallery.company("type: 'arrangement'");
    gallery.owns(self, self, "");
    gallery.owns(self, gallery.company(""), "");

    gallery.row("6.3 cycle of unknown types without a person");
    ObjectId one = gallery.company("type: 'arrangement'");
    ObjectId two = gallery.company("type: 'arrangement'");
    gallery.owns(one, two, "");
    gallery.owns(two, one, "");
    gallery.owns(two, gallery.company(""), "");

    gallery.row("6.3 cycle of a company and an unknown type");
    ObjectId company = gallery.company("");
    ObjectId arrangement = gallery.company("type: 'arrangement'");
    gallery.owns(company, arrangement, "");
    gallery.owns(arrangement, company, "");
  }
}

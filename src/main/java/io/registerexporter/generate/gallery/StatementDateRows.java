package io.registerexporter.generate.gallery;

import java.util.Locale;
import org.bson.types.ObjectId;

/** Section B4: the candidates for statementDate, seen from a publication on 31 January 2026. */
final class StatementDateRows {

  private static final String[] SAMPLE_DATES = {
    "2026-01-31", "2026-02-01", "2026", "2026-02", "2019-W14", "2019-06", "soon"
  };

  private static final String SELF_FUTURE = "self_updated_at: ISODate('2026-02-01T00:00:00Z')";
  private static final String FUTURE = "updated_at: ISODate('2026-03-04T05:06:07Z')";

  private final GalleryBuilder gallery;
  private int made;

  private StatementDateRows(GalleryBuilder gallery) {
    this.gallery = gallery;
  }

  static void addTo(GalleryBuilder gallery) {
    StatementDateRows rows = new StatementDateRows(gallery);
    rows.addEntities();
    rows.addRelationships();
    rows.addPscStatements();
  }

  private void addEntities() {
    gallery.row("B4 entity, the end of the day");
    gallery.company("self_updated_at: ISODate('2026-01-31T23:59:59.999Z')");

    gallery.row("B4 entity, self_updated_at in the future");
    gallery.company(SELF_FUTURE);
    gallery.owner(SELF_FUTURE);

    gallery.row("B4 entity, updated_at in the future, too");
    gallery.company(SELF_FUTURE + ", " + FUTURE);
    gallery.owner(SELF_FUTURE + ", " + FUTURE);

    gallery.row("B4 entity, no times but that of its _id");
    gallery.company("self_updated_at: undefined, updated_at: undefined");
    gallery.owner("self_updated_at: undefined, updated_at: null");

    gallery.row("B4 entity, its _id of the future");
    companyOfTheFuture("self_updated_at: undefined, updated_at: undefined");
    companyOfTheFuture(SELF_FUTURE + ", " + FUTURE);
  }

  private void addRelationships() {
    gallery.row("B4 relationship, sample_date before updated_at");
    ObjectId source = gallery.person("self_updated_at: ISODate('2017-01-02T00:00:00Z')");
    ObjectId target = gallery.company("self_updated_at: ISODate('2018-03-04T00:00:00Z')");
    gallery.owns(source, target, "");

    for (String date : SAMPLE_DATES) {
      gallery.row("B4 relationship, sample_date '" + date + "'");
      gallery.owns(source, target, "sample_date: '" + date + "'");
    }

    gallery.row("B4 relationship, all its dates in the future");
    gallery.owns(source, target, "sample_date: '2027', " + FUTURE);

    gallery.row("B4 relationship, the later one of its ends");
    String none = "sample_date: undefined, updated_at: undefined";
    gallery.owns(source, target, none);
    ObjectId later = gallery.company("self_updated_at: ISODate('2020-05-06T23:00:00Z')");
    gallery.owns(later, target, none);

    gallery.row("B4 relationship, the date of the master");
    ObjectId merged =
        gallery.person(
            "self_updated_at: ISODate('2021-07-08T00:00:00Z'), master_entity_id: ObjectId('%s')"
                .formatted(source.toHexString()));
    gallery.owns(merged, target, none);

    gallery.row("B4 relationship, an end without dates in the past");
    ObjectId future = companyOfTheFuture(SELF_FUTURE + ", " + FUTURE);
    gallery.owns(source, future, none);
  }

  private void addPscStatements() {
    gallery.row("B4 PSC statement, date in the future");
    gallery.declares(gallery.company(""), "date: ISODate('2026-02-01T00:00:00Z')");

    gallery.row("B4 PSC statement, updated_at in the future, too");
    gallery.declares(gallery.company(""), "date: ISODate('2027-01-01T00:00:00Z'), " + FUTURE);

    gallery.row("B4 PSC statement, the date of its company");
    gallery.declares(gallery.company(""), "date: undefined, updated_at: undefined");
    gallery.declares(
        gallery.company(SELF_FUTURE),
        "type: 'psc-details-not-confirmed', date: undefined, updated_at: undefined");

    gallery.row("B4 PSC statement, a company without dates in the past");
    gallery.declares(
        companyOfTheFuture(SELF_FUTURE + ", " + FUTURE), "date: undefined, updated_at: undefined");
  }

  /** A company whose _id was given out in the year 2036. */
  private ObjectId companyOfTheFuture(String fields) {
    ObjectId id = new ObjectId(String.format(Locale.ROOT, "7e0000009a11e49a11%06x", made++));
    gallery.company("_id: ObjectId('" + id.toHexString() + "'), " + fields);
    return id;
  }
}

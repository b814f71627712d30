package io.registerexporter.generate.gallery;

/** Section 5: unknown persons, by the type of PSC statement. */
final class PscStatementRows {

  private static final String[] TABLE = {
    "psc-contacted-but-no-response",
    "psc-contacted-but-no-response-partnership",
    "restrictions-notice-issued-to-psc",
    "restrictions-notice-issued-to-psc-partnership",
    "psc-exists-but-not-identified",
    "psc-exists-but-not-identified-partnership",
    "psc-details-not-confirmed",
    "psc-details-not-confirmed-partnership",
    "psc-has-failed-to-confirm-changed-details",
    "psc-has-failed-to-confirm-changed-details-partnership",
    "super-secure-person-with-significant-control",
    "no-individual-or-entity-with-signficant-control",
    "no-individual-or-entity-with-signficant-control-partnership",
    "disclosure-transparency-rules-chapter-five-applies",
    "psc-exempt-as-trading-on-regulated-market",
    "psc-exempt-as-shares-admitted-on-market",
    "steps-to-find-psc-not-yet-completed",
    "steps-to-find-psc-not-yet-completed-partnership",
    "unknown"
  };

  private PscStatementRows() {}

  static void addTo(GalleryBuilder gallery) {
    for (String type : TABLE) {
      gallery.row("5 " + type);
      gallery.declares(gallery.company(""), "type: '" + type + "'");
    }

    gallery.row("5 type of another spelling");
    gallery.declares(
        gallery.company(""), "type: 'no-individual-or-entity-with-significant-control'");

    gallery.row("5 type in upper case");
    gallery.declares(gallery.company(""), "type: 'PSC-EXISTS-BUT-NOT-IDENTIFIED'");

    gallery.row("5 type that is a reason of BODS");
    gallery.declares(gallery.company(""), "type: 'no-beneficial-owners'");
    gallery.declares(gallery.company(""), "type: 'subject-exempt-from-disclosure'");

    gallery.row("5 type empty");
    gallery.declares(gallery.company(""), "type: ''");

    gallery.row("5 type absent");
    gallery.declares(gallery.company(""), "type: undefined");

    gallery.row("5 type null");
    gallery.declares(gallery.company(""), "type: null");

    gallery.row("5 no PSC statement");
    gallery.company("");
  }
}

package io.registerexporter.generate.gallery;

/** Section A7: types of PSC statements that section 5 does not have, and other spellings. */
final class ReasonRows {

  private static final String[] TYPES = {
    "super-secure-persons-with-significant-control",
    "super-secure-beneficial-owner",
    "no-individual-or-entity-with-significant-control",
    "no-individual-or-entity-with-significant-control-partnership",
    "awaiting-confirmation-from-psc",
    "no-beneficial-owner-identified",
    "all-beneficial-owners-below-threshold",
    "psc-exempt-as-trading-on-uk-regulated-market",
    "psc-exempt-as-trading-on-eu-regulated-market",
    "no-beneficial-owners",
    "subject-unable-to-confirm-or-identify-beneficial-owner",
    "interested-party-has-not-provided-information",
    "subject-exempt-from-disclosure",
    "interested-party-exempt-from-disclosure",
    "information-unknown-to-publisher",
    "noBeneficialOwners",
    "subjectUnableToConfirmOrIdentifyBeneficialOwner",
    "interestedPartyHasNotProvidedInformation",
    "subjectExemptFromDisclosure",
    "interestedPartyExemptFromDisclosure",
    "informationUnknownToPublisher",
    "Unknown",
    "NO-BENEFICIAL-OWNERS",
    "nobeneficialowners",
    " psc-details-not-confirmed ",
    "Psc-Contacted-But-No-Response",
    "SUPER-SECURE-BENEFICIAL-OWNER",
    "steps-to-find-psc-not-yet-completed\\n",
    "psc-details-not-confirmed-by-gallery",
    "psc details not confirmed",
    " Gallery & <statement> "
  };

  private ReasonRows() {}

  static void addTo(GalleryBuilder gallery) {
    for (String type : TYPES) {
      gallery.row("A7 '" + type + "'");
      gallery.declares(gallery.company(""), "type: '" + type + "'");
    }

    gallery.row("A7 blank");
    gallery.declares(gallery.company(""), "type: '\\u00A0 '");
  }
}

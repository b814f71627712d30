package io.registerexporter.generate.gallery;

import org.bson.types.ObjectId;

/** Section C3: roles in trusts and nominations, and the same roles in what is neither. */
final class RoleRows {

  private static final String[] ROLES = {
    "settlor-of-trust",
    "trustee-of-trust",
    "protector-of-trust",
    "beneficiary-of-trust",
    "other-influence-or-control-of-trust",
    "settlor",
    "trustee",
    "protector",
    "beneficiaryOfLegalArrangement",
    "nominee",
    "nominator"
  };

  private static final String[][] SUBJECTS = {
    {"a trust", "company_type: ' Family  TRUST'"},
    {"an arrangement that is no trust", "company_type: 'legal arrangement'"},
    {"a trust company", "company_type: 'Trust company'"},
    {"an entity of unknown type", "type: 'arrangement', company_type: 'trust'"}
  };

  private RoleRows() {}

  static void addTo(GalleryBuilder gallery) {
    for (String[] subject : SUBJECTS) {
      gallery.row("C3 roles in " + subject[0]);
      ObjectId arrangement = gallery.company(subject[1]);
      ObjectId person = gallery.person("");
      gallery.owns(arrangement, gallery.company(""), "");
      for (String role : ROLES) {
        gallery.row("C3 " + role + " in " + subject[0]);
        gallery.owns(person, arrangement, InterestCodeRows.interests(role));
      }
    }

    gallery.row("C3 roles in a trust without details");
    ObjectId trust = gallery.company("company_type: 'bare trust'");
    gallery.owns(
        gallery.company(""),
        trust,
        "interests: ['Trustee-Of-Trust', {type: 'SETTLOR-OF-TRUST', details: ' '}]");

    gallery.row("C3 PSC statement of a trust");
    gallery.declares(gallery.company("company_type: 'trust'"), "");
  }
}

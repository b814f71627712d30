package io.registerexporter.generate.gallery;

import org.bson.types.ObjectId;

/** Section A8: interests by the codes of the standard's versions, and by no code. */
final class InterestCodeRows {

  private static final String[] CODES = {
    // 0.1 and 0.2
    "shareholding",
    "voting-rights",
    "appointment-of-board",
    "influence-or-control",
    "other-influence-or-control",
    "senior-managing-official",
    "settlor-of-trust",
    "trustee-of-trust",
    "protector-of-trust",
    "beneficiary-of-trust",
    "other-influence-or-control-of-trust",
    "rights-to-surplus-assets",
    "rights-to-surplus-assets-on-dissolution",
    "rights-to-profit-or-income",
    "rights-granted-by-contract",
    "conditional-rights-granted-by-contract",
    "SHAREHOLDING",
    "Trustee-Of-Trust",
    // 0.4
    "votingRights",
    "appointmentOfBoard",
    "otherInfluenceOrControl",
    "seniorManagingOfficial",
    "settlor",
    "trustee",
    "protector",
    "beneficiaryOfLegalArrangement",
    "rightsToSurplusAssetsOnDissolution",
    "rightsToProfitOrIncome",
    "rightsGrantedByContract",
    "conditionalRightsGrantedByContract",
    "controlViaCompanyRulesOrArticles",
    "controlByLegalFramework",
    "boardMember",
    "boardChair",
    "unknownInterest",
    "unpublishedInterest",
    "enjoymentAndUseOfAssets",
    "rightToProfitOrIncomeFromAssets",
    "nominee",
    "nominator",
    // none
    "VotingRights",
    "VOTINGRIGHTS",
    " shareholding ",
    "gallery-interest"
  };

  private static final String[][] OBJECTS = {
    {"type blank", "type: ' ', share_min: 10, share_max: 20"},
    {"type absent, with details", "details: 'Gallery details', share_max: 20"},
    {"type absent, details blank", "details: '\\u00A0'"},
    {"details blank", "type: 'shareholding', details: ' '"},
    {"details untouched", "type: 'shareholding', details: ' Gallery & <details>\\n'"},
    {"type unknown, details blank", "type: 'gallery-interest', details: ''"},
    {
      "type by the grammar",
      "type: 'ownership-of-shares-25-to-50-percent', details: 'Gallery details', share_min: 30"
    }
  };

  private final GalleryBuilder gallery;
  private final ObjectId source;
  private final ObjectId target;

  private InterestCodeRows(GalleryBuilder gallery) {
    this.gallery = gallery;
    gallery.row("A8 blank interests among others");
    source = gallery.person("");
    target = gallery.company("");
    gallery.owns(source, target, "interests: ['', 'shareholding', ' \\u2003']");
  }

  static void addTo(GalleryBuilder gallery) {
    InterestCodeRows rows = new InterestCodeRows(gallery);
    for (String code : CODES) {
      gallery.row("A8 code '" + code + "'");
      rows.add(interests(code));
    }
    for (String[] object : OBJECTS) {
      gallery.row("A8 object " + object[0]);
      rows.add("interests: [{" + object[1] + "}]");
    }
  }

  /** A code as a string, and as the type of objects without and with details. */
  static String interests(String code) {
    return "interests: ['%1$s', {type: '%1$s'}, {type: '%1$s', details: 'Gallery details',"
            .formatted(code)
        + " share_min: 10, share_max: 20}]";
  }

  private void add(String interests) {
    gallery.owns(source, target, interests);
  }
}

package io.registerexporter.generate.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.types.ObjectId;

/** Section A8: interests that are strings, by the grammar and beside it. */
final class GrammarRows {

  private static final String[] RIGHTS = {
    "ownership-of-shares",
    "voting-rights",
    "right-to-share-surplus-assets",
    "part-right-to-share-surplus-assets"
  };
  private static final String[] BANDS = {"25-to-50", "50-to-75", "75-to-100", "more-than-25"};
  private static final String[] APPOINTED = {"directors", "members", "person", "persons"};
  private static final String[] HOLDERS = {
    "", "-as-trust", "-as-firm", "-as-control-over-trust", "-as-control-over-firm"
  };
  private static final String[] REGIMES = {
    "", "-limited-liability-partnership", "-registered-overseas-entity"
  };
  private static final String[] NOMINATORS = {"person", "another-entity"};
  private static final String[] NATIONS = {"england-wales", "scotland", "northern-ireland"};

  private static final String[] SPELLINGS = {
    "  Voting-Rights-More-Than-25-Percent-As-Control-Over-Trust\\n",
    "\\u00A0SIGNIFICANT-INFLUENCE-OR-CONTROL-REGISTERED-OVERSEAS-ENTITY",
    "Registered-Owner-As-Nominee-Person-Scotland-Registered-Overseas-Entity ",
    "ownership-of-shares-25-to-50",
    "ownership-of-shares-more-than-50-percent",
    "ownership-of-shares-25-to-50-percent-as-trust-as-firm",
    "voting-rights-25-to-50-percent-limited-liability-partnership-as-trust",
    "part-right-to-appoint-and-remove-directors",
    "right-to-appoint-and-remove-trustees",
    "registered-owner-as-nominee-person-scotland",
    "registered-owner-as-nominee-firm-wales-registered-overseas-entity",
    "right-to-share-surplus-assets 25-to-50-percent"
  };

  private final GalleryBuilder gallery;
  private final ObjectId source;
  private final ObjectId target;

  private GrammarRows(GalleryBuilder gallery) {
    this.gallery = gallery;
    gallery.row("A8 grammar and codes, one after the other");
    source = gallery.person("");
    target = gallery.company("");
    gallery.owns(
        source,
        target,
        "interests: ['Voting-Rights-75-To-100-Percent', 'votingRights', ' ', {type: 'voting-rights',"
            + " share_min: 80}, 'gallery-rights', 'Voting-Rights-75-To-100-Percent']");
  }

  static void addTo(GalleryBuilder gallery) {
    GrammarRows rows = new GrammarRows(gallery);
    for (String right : RIGHTS) {
      for (String band : BANDS) {
        rows.addHeld(right + "-" + band + "-percent");
      }
    }
    for (String appointed : APPOINTED) {
      rows.addHeld("right-to-appoint-and-remove-" + appointed);
    }
    rows.addHeld("significant-influence-or-control");
    rows.addNominees();
    for (String spelling : SPELLINGS) {
      rows.add("A8 '" + spelling + "'", List.of(spelling));
    }
  }

  /** An interest of every holder in every regime. */
  private void addHeld(String right) {
    List<String> wordings = new ArrayList<>();
    for (String holder : HOLDERS) {
      for (String regime : REGIMES) {
        wordings.add(right + holder + regime);
      }
    }
    add("A8 every " + right, wordings);
  }

  private void addNominees() {
    List<String> wordings = new ArrayList<>();
    for (String nominator : NOMINATORS) {
      for (String nation : NATIONS) {
        wordings.add(
            "registered-owner-as-nominee-"
                + nominator
                + "-"
                + nation
                + "-registered-overseas-entity");
      }
    }
    add("A8 every registered-owner-as-nominee", wordings);
  }

  private void add(String row, List<String> wordings) {
    gallery.row(row);
    gallery.owns(
        source,
        target,
        wordings.stream().collect(Collectors.joining("', '", "interests: ['", "']")));
  }
}

package io.registerexporter.mapping.bods01;

import io.registerexporter.bods.Share;
import io.registerexporter.bods.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The wordings of the UK's register of persons with significant control, and what BODS 0.1 makes of
 * each.
 *
 * @param type code of the interestType codelist
 * @param share the band that the wording names
 */
record InterestWording(String type, Optional<Share> share) {

  private static final List<String> HOLDERS = List.of("", "-as-trust", "-as-firm");
  private static final String PARTNERSHIP = "-limited-liability-partnership";

  private static final InterestWording OTHER =
      new InterestWording("influence-or-control", Optional.empty());

  private static final Map<String, InterestWording> WORDINGS = new HashMap<>();

  static {
    addBand("25-to-50", band(25, true, 50, false));
    addBand("50-to-75", band(50, true, 75, true));
    addBand("75-to-100", band(75, false, 100, false));
    for (String holder : HOLDERS) {
      add("right-to-appoint-and-remove-directors" + holder, "appointment-of-board");
      add("right-to-appoint-and-remove-members" + holder + PARTNERSHIP, "appointment-of-board");
    }
  }

  /** What a wording means; compared exactly, and influence or control if it is not known. */
  static InterestWording of(String text) {
    return WORDINGS.getOrDefault(text, OTHER);
  }

  private static void addBand(String band, Share share) {
    for (String holder : HOLDERS) {
      String ending = band + "-percent" + holder;
      add("ownership-of-shares-" + ending, "shareholding", share);
      add("voting-rights-" + ending, "voting-rights", share);
      add("voting-rights-" + ending + PARTNERSHIP, "voting-rights", share);
      add("right-to-share-surplus-assets-" + ending + PARTNERSHIP, "rights-to-surplus-assets");
    }
  }

  private static void add(String wording, String type) {
    WORDINGS.put(wording, new InterestWording(type, Optional.empty()));
  }

  private static void add(String wording, String type, Share share) {
    WORDINGS.put(wording, new InterestWording(type, Optional.of(share)));
  }

  private static Share band(
      int minimum, boolean exclusiveMinimum, int maximum, boolean exclusiveMaximum) {
    return new Share.Range(number(minimum), number(maximum), exclusiveMinimum, exclusiveMaximum);
  }

  private static Value number(int percent) {
    return new Value.JsonNumber(Integer.toString(percent));
  }
}

package io.registerexporter.mapping.corrected;

import io.registerexporter.bods.InterestType;
import io.registerexporter.bods.Share;
import io.registerexporter.bods.Value;
import io.registerexporter.register.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The wordings of the UK's registers of persons with significant control and of overseas entities.
 *
 * <p>Who holds an interest as a trust or firm stays visible in the wording alone. The bounds are
 * those of the law (S.I. 2016/339, schedule 2): "75 % or more" is part of the highest band.
 *
 * @param type what the wording means
 * @param share the band that it names
 */
record InterestWording(InterestType.Code type, Optional<Share> share) {

  private static final List<String> HOLDERS =
      List.of("", "-as-trust", "-as-firm", "-as-control-over-trust", "-as-control-over-firm");

  private static final List<String> REGIMES =
      List.of("", "-limited-liability-partnership", "-registered-overseas-entity");

  private static final Map<String, Share> BANDS =
      Map.of(
          "25-to-50", band(25, true, 50, false),
          "50-to-75", band(50, true, 75, true),
          "75-to-100", band(75, false, 100, false),
          "more-than-25", band(25, true, 100, false));

  private static final Map<String, InterestWording> WORDINGS = new HashMap<>();

  static {
    addShares("ownership-of-shares", InterestType.Code.SHAREHOLDING);
    addShares("voting-rights", InterestType.Code.VOTING_RIGHTS);
    for (String part : List.of("", "part-")) {
      addShares(
          part + "right-to-share-surplus-assets",
          InterestType.Code.RIGHTS_TO_SURPLUS_ASSETS_ON_DISSOLUTION);
    }
    for (String whom : List.of("directors", "members", "person", "persons")) {
      add(
          "right-to-appoint-and-remove-" + whom,
          new InterestWording(InterestType.Code.APPOINTMENT_OF_BOARD, Optional.empty()));
    }
    InterestWording influence =
        new InterestWording(InterestType.Code.OTHER_INFLUENCE_OR_CONTROL, Optional.empty());
    add("significant-influence-or-control", influence);
    for (String whose : List.of("person", "another-entity")) {
      for (String where : List.of("england-wales", "scotland", "northern-ireland")) {
        WORDINGS.put(
            "registered-owner-as-nominee-" + whose + "-" + where + "-registered-overseas-entity",
            influence);
      }
    }
  }

  /** What a wording means, if it is one of them. */
  static Optional<InterestWording> of(String stored) {
    return Optional.ofNullable(WORDINGS.get(Text.strip(stored).toLowerCase(Locale.ROOT)));
  }

  private static void addShares(String right, InterestType.Code type) {
    BANDS.forEach(
        (band, share) ->
            add(right + "-" + band + "-percent", new InterestWording(type, Optional.of(share))));
  }

  /** A wording with every holder and under every regime. */
  private static void add(String wording, InterestWording meaning) {
    for (String holder : HOLDERS) {
      for (String regime : REGIMES) {
        WORDINGS.put(wording + holder + regime, meaning);
      }
    }
  }

  private static Share band(
      int minimum, boolean exclusiveMinimum, int maximum, boolean exclusiveMaximum) {
    return new Share.Range(number(minimum), number(maximum), exclusiveMinimum, exclusiveMaximum);
  }

  private static Value number(int percent) {
    return new Value.JsonNumber(Integer.toString(percent));
  }
}

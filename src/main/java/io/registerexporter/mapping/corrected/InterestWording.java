package io.registerexporter.mapping.corrected;

import io.registerexporter.bods.InterestType;
import io.registerexporter.bods.Share;
import io.registerexporter.bods.Value;
import io.registerexporter.register.Text;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final String HOLDER = "(?:-as-(?:control-over-)?(?:trust|firm))?";
  private static final String REGIME =
      "(?:-limited-liability-partnership|-registered-overseas-entity)?";

  private static final Pattern SHARE =
      Pattern.compile(
          "(ownership-of-shares|voting-rights|(?:part-)?right-to-share-surplus-assets)"
              + "-(25-to-50|50-to-75|75-to-100|more-than-25)-percent"
              + HOLDER
              + REGIME);

  private static final Pattern APPOINTMENT =
      Pattern.compile(
          "right-to-appoint-and-remove-(?:directors|members|persons?)" + HOLDER + REGIME);

  private static final Pattern INFLUENCE =
      Pattern.compile(
          "significant-influence-or-control"
              + HOLDER
              + REGIME
              + "|registered-owner-as-nominee-(?:person|another-entity)"
              + "-(?:england-wales|scotland|northern-ireland)-registered-overseas-entity");

  private static final Map<String, Share> BANDS =
      Map.of(
          "25-to-50", band(25, true, 50, false),
          "50-to-75", band(50, true, 75, true),
          "75-to-100", band(75, false, 100, false),
          "more-than-25", band(25, true, 100, false));

  /** What a wording means, if it is one of them. */
  static Optional<InterestWording> of(String stored) {
    String text = Text.strip(stored).toLowerCase(Locale.ROOT);
    Matcher share = SHARE.matcher(text);
    if (share.matches()) {
      return Optional.of(
          new InterestWording(typeOf(share.group(1)), Optional.of(BANDS.get(share.group(2)))));
    }
    if (APPOINTMENT.matcher(text).matches()) {
      return Optional.of(
          new InterestWording(InterestType.Code.APPOINTMENT_OF_BOARD, Optional.empty()));
    }
    if (INFLUENCE.matcher(text).matches()) {
      return Optional.of(
          new InterestWording(InterestType.Code.OTHER_INFLUENCE_OR_CONTROL, Optional.empty()));
    }
    return Optional.empty();
  }

  private static InterestType.Code typeOf(String right) {
    return switch (right) {
      case "ownership-of-shares" -> InterestType.Code.SHAREHOLDING;
      case "voting-rights" -> InterestType.Code.VOTING_RIGHTS;
      default -> InterestType.Code.RIGHTS_TO_SURPLUS_ASSETS_ON_DISSOLUTION;
    };
  }

  private static Share band(
      int minimum, boolean exclusiveMinimum, int maximum, boolean exclusiveMaximum) {
    return new Share.Range(number(minimum), number(maximum), exclusiveMinimum, exclusiveMaximum);
  }

  private static Value number(int percent) {
    return new Value.JsonNumber(Integer.toString(percent));
  }
}

package io.registerexporter.verify.rules;

import java.util.List;

/** Rules about the political exposure of a person, a boolean in 0.2 and a status in 0.4. */
final class ExposureRules {

  private ExposureRules() {}

  static void in02(Located person, Breaches found) {
    Located details = person.get("pepStatusDetails");
    boolean exposed = person.get("hasPepStatus").isTrue();
    List<Boolean> missing = details.elements().stream().map(ExposureRules::isMissing).toList();
    found.addIf(missing.contains(true) && exposed, Rule.EXPOSURE_UNKNOWN, details);
    found.addIf(missing.contains(false) && !exposed, Rule.EXPOSURE_WITHOUT_STATUS_02, details);
  }

  static void in04(Located details, Breaches found) {
    Located exposure = details.get("politicalExposure");
    String status = exposure.get("status").text();
    List<Located> said = exposure.get("details").elements();
    boolean missing = said.stream().anyMatch(ExposureRules::isMissing);
    if (missing && !status.equals("unknown")) {
      found.add(Rule.EXPOSURE_UNKNOWN, exposure);
    } else {
      found.addIf(
          !said.isEmpty() && (status.isEmpty() || status.equals("isNotPep")),
          Rule.EXPOSURE_WITHOUT_STATUS_04,
          exposure);
    }
  }

  private static boolean isMissing(Located details) {
    return details.get("missingInfoReason").isFilled();
  }
}

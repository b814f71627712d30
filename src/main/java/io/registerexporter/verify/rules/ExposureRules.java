package io.registerexporter.verify.rules;

import io.registerexporter.verify.json.Value;

/** Rules about the political exposure of a person, a boolean in 0.2 and a status in 0.4. */
final class ExposureRules {

  private ExposureRules() {}

  static void in02(Value person, Breaches found) {
    Value details = person.get("pepStatusDetails");
    boolean exposed = person.get("hasPepStatus").isTrue();
    boolean missing = false;
    boolean known = false;
    for (Value one : details.elements()) {
      missing |= isMissing(one);
      known |= !isMissing(one);
    }
    found.addIf(missing && exposed, Rule.EXPOSURE_UNKNOWN, details);
    found.addIf(known && !exposed, Rule.EXPOSURE_WITHOUT_STATUS_02, details);
  }

  static void in04(Value details, Breaches found) {
    Value exposure = details.get("politicalExposure");
    String status = exposure.get("status").text();
    boolean said = false;
    boolean missing = false;
    for (Value one : exposure.get("details").elements()) {
      said = true;
      missing |= isMissing(one);
    }
    if (missing && !status.equals("unknown")) {
      found.add(Rule.EXPOSURE_UNKNOWN, exposure);
    } else {
      found.addIf(
          said && (status.isEmpty() || status.equals("isNotPep")),
          Rule.EXPOSURE_WITHOUT_STATUS_04,
          exposure);
    }
  }

  private static boolean isMissing(Value details) {
    return details.get("missingInfoReason").isFilled();
  }
}

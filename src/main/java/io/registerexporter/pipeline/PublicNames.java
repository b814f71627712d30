package io.registerexporter.pipeline;

import io.registerexporter.bods.Codes;
import io.registerexporter.mapping.DocumentNames;
import io.registerexporter.mapping.OrgIdSchemes;
import io.registerexporter.verify.VerificationReport;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Names that a manifest may count by. Whatever else the register has in their place is free text,
 * which may name a person, and is counted together.
 */
final class PublicNames {

  private static final String OTHERS = "others";

  private static final Set<String> OWN_SCHEME_NAMES =
      Set.of("OpenCorporates", "OpenOwnership Register");

  private static final String REGISTRATION_NUMBERS = " - Registration numbers";

  private PublicNames() {}

  /** Types of interests by the standard's codes. */
  static Map<String, Long> interests(VerificationReport.Frequent frequent) {
    return counts(frequent, name -> Codes.interestTypeOf(name).isPresent());
  }

  /** Lists of identifiers that are known by their code or name. */
  static Map<String, Long> identifierSchemes(VerificationReport.Frequent frequent) {
    return counts(
        frequent,
        name ->
            OrgIdSchemes.nameOf(name).isPresent()
                || OWN_SCHEME_NAMES.contains(name)
                || DocumentNames.isPublished(name.replace(REGISTRATION_NUMBERS, "")));
  }

  /** Codes of countries and their parts. */
  static Map<String, Long> jurisdictions(VerificationReport.Frequent frequent) {
    return counts(frequent, name -> true);
  }

  private static Map<String, Long> counts(
      VerificationReport.Frequent frequent, Predicate<String> isPublic) {
    Map<String, Long> counts = new LinkedHashMap<>();
    long others = frequent.rest();
    for (Map.Entry<String, Long> name : frequent.counts().entrySet()) {
      if (isPublic.test(name.getKey())) {
        counts.put(name.getKey(), name.getValue());
      } else {
        others += name.getValue();
      }
    }
    if (others > 0) {
      counts.put(OTHERS, others);
    }
    return counts;
  }
}

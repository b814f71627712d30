package io.registerexporter.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A text beside the data that says whose they are, and what may be done with them. */
final class Attribution {

  private Attribution() {}

  static byte[] text(VersionRules rules, List<String> examples) {
    PublicationTerms terms = rules.terms();
    List<String> lines = new ArrayList<>();
    lines.add("Beneficial ownership statements, BODS " + rules.version().label());
    lines.add("https://standard.openownership.org/");
    lines.add("");
    lines.add("Published on " + terms.date() + by(terms));
    if (terms.license() != null) {
      lines.add("Licence: " + terms.license());
    }
    lines.add("Register: " + terms.baseUrl());
    if (!examples.isEmpty()) {
      lines.add("");
      lines.add(
          "An example, since nobody has set it for this export: "
              + String.join(", ", examples)
              + ".");
    }
    lines.add("");
    lines.add(
        "Where a statement was found stands in its source: name it beside the publisher when you use"
            + " it, and mind the terms of that source, which the licence above does not replace.");
    lines.add("");
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  private static String by(PublicationTerms terms) {
    String name = terms.publisherName() == null ? "" : " by " + terms.publisherName();
    return name + (terms.publisherUrl() == null ? "" : ", " + terms.publisherUrl());
  }
}

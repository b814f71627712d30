package io.registerexporter.mapping.corrected;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.bods.BodsVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys that statements may have, in their order. Schemas take any key, so that a key of another
 * version or a mistyped one would be found nowhere else.
 */
final class PrintedKeys {

  private static final String COMMON =
      """
      identifiers: scheme schemeName id uri
      names: type fullName
      nationalities: name code
      source: type description url retrievedAt
      publicationDetails: publicationDate bodsVersion license publisher
      publisher: name url
      unspecifiedEntityDetails: reason description
      unspecifiedPersonDetails: reason description
      """;

  private static final Map<BodsVersion, Map<String, List<String>>> KEYS =
      Map.of(
          BodsVersion.V0_2,
          keys(
              """
              entityStatement: statementID statementType isComponent entityType \
              unspecifiedEntityDetails name incorporatedInJurisdiction identifiers foundingDate \
              dissolutionDate addresses publicationDetails
              personStatement: statementID statementType isComponent personType \
              unspecifiedPersonDetails names identifiers nationalities birthDate addresses \
              publicationDetails
              ownershipOrControlStatement: statementID statementType statementDate isComponent \
              subject interestedParty interests source publicationDetails
              incorporatedInJurisdiction: name code
              addresses: type address country
              subject: describedByEntityStatement
              interestedParty: describedByEntityStatement describedByPersonStatement unspecified
              unspecified: reason description
              interests: type interestLevel beneficialOwnershipOrControl details share startDate \
              endDate
              share: exact minimum maximum exclusiveMinimum exclusiveMaximum
              """),
          BodsVersion.V0_4,
          keys(
              """
              statement: statementId declarationSubject statementDate recordId recordType \
              recordStatus recordDetails source annotations publicationDetails
              entity: isComponent entityType unspecifiedEntityDetails name jurisdiction \
              identifiers foundingDate dissolutionDate addresses
              person: isComponent personType unspecifiedPersonDetails names identifiers \
              nationalities birthDate addresses
              relationship: isComponent subject interestedParty interests
              entityType: type subtype details
              jurisdiction: name code
              addresses: type address country
              country: name code
              interestedParty: reason description
              interests: type directOrIndirect beneficialOwnershipOrControl details share \
              startDate endDate
              share: exact minimum exclusiveMinimum maximum exclusiveMaximum
              annotations: statementPointerTarget motivation description
              """));

  private PrintedKeys() {}

  /** What is not among them, or in another order. */
  static List<String> problems(BodsVersion version, JsonNode statement) {
    List<String> problems = new ArrayList<>();
    String name =
        version == BodsVersion.V0_2 ? statement.get("statementType").asText() : "statement";
    addProblems(KEYS.get(version), name, statement, statement, problems);
    return problems;
  }

  private static void addProblems(
      Map<String, List<String>> keys,
      String name,
      JsonNode node,
      JsonNode statement,
      List<String> problems) {
    if (node.isObject()) {
      List<String> printed = new ArrayList<>();
      node.fieldNames().forEachRemaining(printed::add);
      List<String> allowed = new ArrayList<>(keys.getOrDefault(name, List.of()));
      allowed.retainAll(printed);
      if (!allowed.equals(printed)) {
        problems.add(name + " has the keys " + printed);
      }
    }
    node.properties()
        .forEach(
            property -> {
              String key = property.getKey();
              String inner =
                  key.equals("recordDetails") ? statement.get("recordType").asText() : key;
              addProblems(keys, inner, property.getValue(), statement, problems);
            });
    if (node.isArray()) {
      node.forEach(element -> addProblems(keys, name, element, statement, problems));
    }
  }

  private static Map<String, List<String>> keys(String text) {
    Map<String, List<String>> keys = new HashMap<>();
    (COMMON + text)
        .lines()
        .map(line -> line.split(": ", 2))
        .forEach(columns -> keys.put(columns[0], List.of(columns[1].split(" ", -1))));
    return keys;
  }
}

package io.registerexporter.mapping.corrected;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.bods.BodsVersion;
import io.registerexporter.register.Text;
import io.registerexporter.verify.StatementProblem;
import io.registerexporter.verify.StatementValidator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What holds for every statement of 0.2 and 0.4: the schema, the rules of the mapping, and what the
 * public validator checks of single statements besides.
 *
 * @param published the publication date
 */
record StatementRules(LocalDate published) {

  private static final Map<BodsVersion, StatementValidator> VALIDATORS =
      new EnumMap<>(
          Map.of(
              BodsVersion.V0_2, StatementValidator.of(BodsVersion.V0_2),
              BodsVersion.V0_4, StatementValidator.of(BodsVersion.V0_4)));

  /** What a statement breaks. */
  List<String> problems(BodsVersion version, JsonNode statement) {
    List<String> problems = new ArrayList<>();
    VALIDATORS.get(version).problems(statement).stream()
        .map(StatementProblem::text)
        .forEach(problems::add);
    problems.addAll(PrintedKeys.problems(version, statement));
    addEmpty("", statement, problems);
    JsonNode details = Corrected.details(statement);
    addDates(version, statement, details, problems);
    String party = details.path("interestedParty").toString();
    for (JsonNode interest : details.path("interests")) {
      addInterest(version, interest, problems);
      if (interest.path("beneficialOwnershipOrControl").asBoolean()
          && !party.matches("\\{\"describedByPersonStatement.*|\"ns-person-.*")) {
        problems.add("a beneficial owner that is no person: " + party);
      }
    }
    for (JsonNode address : details.path("addresses")) {
      if (version == BodsVersion.V0_2 && !address.has("address")) {
        problems.add("an address that readers of 0.2 stop at: " + address);
      }
    }
    addEqualIdentifiers(details, problems);
    return problems;
  }

  private static void addEmpty(String place, JsonNode node, List<String> problems) {
    boolean isEmpty =
        node.isTextual()
            ? Text.isBlank(node.textValue()) || Text.hasLoneSurrogate(node.textValue())
            : node.isNull() || (node.isContainerNode() && node.isEmpty());
    if (isEmpty && !(place.endsWith("/interests") && node.isArray())) {
      problems.add(place + " is " + node);
    }
    node.properties().forEach(p -> addEmpty(place + "/" + p.getKey(), p.getValue(), problems));
    if (node.isArray()) {
      node.forEach(element -> addEmpty(place + "/0", element, problems));
    }
  }

  private void addDates(
      BodsVersion version, JsonNode statement, JsonNode details, List<String> problems) {
    notAfter(problems, "founding", day(details, "foundingDate"), day(details, "dissolutionDate"));
    Optional<LocalDate> publication = Optional.of(published);
    notAfter(problems, "statement", day(statement, "statementDate"), publication);
    notAfter(problems, "birth", day(details, "birthDate"), publication);
    notAfter(problems, "birth", Optional.of(LocalDate.of(1800, 1, 1)), day(details, "birthDate"));
    notAfter(
        problems,
        "retrieval",
        day(statement.path("source"), "retrievedAt").map(day -> day),
        publication);
    for (JsonNode interest : details.path("interests")) {
      Optional<LocalDate> end = day(interest, "endDate");
      // In 0.2 the end may be a month or year that begins before the start.
      if (version == BodsVersion.V0_4 || interest.path("endDate").asText().length() == 10) {
        notAfter(problems, "interest", day(interest, "startDate"), end);
      }
    }
  }

  private static void notAfter(
      List<String> problems, String what, Optional<LocalDate> first, Optional<LocalDate> second) {
    if (first.isPresent() && second.isPresent() && first.get().isAfter(second.get())) {
      problems.add(what + ": " + first.get() + " is after " + second.get());
    }
  }

  /** The first day that a date may mean. */
  private static Optional<LocalDate> day(JsonNode parent, String key) {
    return Optional.ofNullable(parent.path(key).textValue())
        .map(text -> text.length() > 10 ? text.substring(0, 10) : text)
        .map(text -> LocalDate.parse(text + "-01-01".substring(Math.max(0, text.length() - 4))));
  }

  private static void addInterest(BodsVersion version, JsonNode interest, List<String> problems) {
    JsonNode share = interest.path("share");
    if (version == BodsVersion.V0_2) {
      if (share.has("minimum") != share.has("exclusiveMinimum")
          || share.has("maximum") != share.has("exclusiveMaximum")) {
        problems.add("a bound without its flag, or a flag without its bound: " + share);
      }
      return;
    }
    boolean ofBothKinds =
        (share.has("minimum") && share.has("exclusiveMinimum"))
            || (share.has("maximum") && share.has("exclusiveMaximum"))
            || (share.has("exact") && share.size() > 1);
    double minimum = share.path("minimum").asDouble(share.path("exclusiveMinimum").asDouble(0));
    double maximum = share.path("maximum").asDouble(share.path("exclusiveMaximum").asDouble(100));
    if (ofBothKinds || minimum > maximum || (share.size() == 2 && minimum == maximum)) {
      problems.add("share: " + share);
    }
  }

  private static void addEqualIdentifiers(JsonNode details, List<String> problems) {
    Set<JsonNode> different = new HashSet<>();
    for (JsonNode identifier : details.path("identifiers")) {
      if (!different.add(identifier)) {
        problems.add("twice: " + identifier);
      }
      if (!identifier.has("id") || !identifier.has("schemeName")) {
        problems.add("identifier: " + identifier);
      }
    }
  }
}

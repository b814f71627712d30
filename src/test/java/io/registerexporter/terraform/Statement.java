package io.registerexporter.terraform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A statement of a policy.
 *
 * @param document the name of the {@code aws_iam_policy_document} that it stands in
 */
record Statement(String document, ObjectNode body) {

  /** Whom a statement is about. */
  record Principals(String type, List<String> identifiers) {}

  /** What has to hold for a statement to count. */
  record Condition(String test, String variable, List<String> values) {

    @Override
    public String toString() {
      return test + " " + variable + " " + values;
    }
  }

  String sid() {
    return body.path("sid").asText("");
  }

  String address() {
    return document + "/" + sid();
  }

  boolean allows() {
    return body.path("effect").asText("Allow").equals("Allow");
  }

  List<String> actions() {
    return Block.texts(body.path("actions"));
  }

  List<String> resources() {
    return Block.texts(body.path("resources"));
  }

  List<Principals> principals() {
    return Block.nested(body, "principals")
        .map(
            each ->
                new Principals(each.path("type").asText(), Block.texts(each.path("identifiers"))))
        .toList();
  }

  List<Condition> conditions() {
    return Block.nested(body, "condition")
        .map(
            each ->
                new Condition(
                    each.path("test").asText(),
                    each.path("variable").asText(),
                    Block.texts(each.path("values"))))
        .toList();
  }

  boolean has(String test, String variable, String... values) {
    return conditions().contains(new Condition(test, variable, List.of(values)));
  }

  boolean isAbout(String identifier) {
    return principals().stream().anyMatch(each -> each.identifiers().contains(identifier));
  }

  /** Whether one of its actions is the given one, or a pattern that it meets. */
  boolean mayBe(String action) {
    return actions().stream().anyMatch(each -> action.matches(each.replace("*", ".*")));
  }

  Stream<String> identifiers() {
    return principals().stream().flatMap(each -> each.identifiers().stream());
  }
}

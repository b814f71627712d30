package io.registerexporter.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Each statement taken out ({@code deny}, {@code allow}), turned round ({@code effect}), without a
 * condition ({@code condition}) or a value of one ({@code value}), about everything ({@code
 * resources}), with all of a service ({@code actions}), for everybody ({@code principals}); and of
 * what is denied each action and resource taken out ({@code denied}).
 */
final class StatementMutations {

  private static final List<String> ADDED = List.of("iam:*", "s3:*", "*", "iam:PassRole");

  private final List<Mutation> all = new ArrayList<>();

  private StatementMutations() {}

  static List<Mutation> of(Configuration configuration) {
    StatementMutations mutations = new StatementMutations();
    for (Block document : configuration.documents()) {
      String at = "/data/aws_iam_policy_document/" + document.name() + "/0";
      JsonNode body = document.body();
      mutations.statements(document.name(), at + "/statement", body.path("statement"));
      JsonNode dynamic = body.at("/dynamic/statement");
      for (int i = 0; i < dynamic.size(); i++) {
        String content = "/dynamic/statement/" + i + "/content";
        mutations.statements(document.name(), at + content, body.at(content));
      }
      if (body.has("source_policy_documents")) {
        mutations.add(
            "sources", document.name(), "", json -> at(json, at).remove("source_policy_documents"));
      }
    }
    return mutations.all;
  }

  private void statements(String document, String list, JsonNode statements) {
    for (int i = 0; i < statements.size(); i++) {
      int index = i;
      Statement statement = new Statement(document, (ObjectNode) statements.get(i));
      String address = statement.address();
      String kind = statement.allows() ? "allow" : "deny";
      add(kind, address, "", json -> ((ArrayNode) json.at(list)).remove(index));
      conditions(address, list + "/" + i, statement.body());
      if (statement.allows()) {
        allowed(statement, list + "/" + i);
      } else {
        denied(statement, list + "/" + i);
      }
    }
  }

  private void conditions(String address, String at, ObjectNode statement) {
    if (statement.at("/dynamic/condition").size() > 0) {
      add("condition", address, "dynamic", json -> at(json, at + "/dynamic").remove("condition"));
    }
    for (int i = 0; i < statement.path("condition").size(); i++) {
      int index = i;
      String list = at + "/condition";
      JsonNode condition = statement.at("/condition/" + i);
      String variable = condition.path("variable").asText();
      add("condition", address, variable, json -> ((ArrayNode) json.at(list)).remove(index));
      JsonNode values = condition.path("values");
      for (int j = 0; j < values.size(); j++) {
        int element = j;
        String path = list + "/" + i + "/values";
        String name = variable + " " + values.get(j).asText();
        add("value", address, name, json -> ((ArrayNode) json.at(path)).remove(element));
      }
    }
  }

  private void allowed(Statement statement, String at) {
    String address = statement.address();
    if (statement.body().has("resources") && !statement.resources().contains("*")) {
      add("resources", address, "", json -> at(json, at).putArray("resources").add("*"));
    }
    if (statement.body().path("actions").isArray()) {
      for (String action : ADDED) {
        if (statement.actions().contains(action)) {
          continue;
        }
        add("actions", address, action, json -> ((ArrayNode) json.at(at + "/actions")).add(action));
      }
    }
    principals(statement, at, "*");
    add("effect", address, "", json -> at(json, at).put("effect", "Deny"));
  }

  private void denied(Statement statement, String at) {
    for (String member : List.of("actions", "resources")) {
      JsonNode list = statement.body().path(member);
      for (int i = 0; i < list.size(); i++) {
        int index = i;
        String pointer = at + "/" + member;
        String name = member + " " + list.get(i).asText();
        add(
            "denied",
            statement.address(),
            name,
            json -> ((ArrayNode) json.at(pointer)).remove(index));
      }
    }
    principals(statement, at, "arn:aws:iam::111122223333:root");
    add("effect", statement.address(), "", json -> at(json, at).put("effect", "Allow"));
  }

  private void principals(Statement statement, String at, String identifier) {
    JsonNode principals = statement.body().path("principals");
    for (int i = 0; i < principals.size(); i++) {
      String pointer = at + "/principals/" + i;
      if (!Block.texts(principals.get(i).path("identifiers")).contains(identifier)) {
        add(
            "principals",
            statement.address(),
            identifier,
            json -> at(json, pointer).putArray("identifiers").add(identifier));
      }
    }
  }

  private void add(String kind, String address, String path, Consumer<ObjectNode> change) {
    all.add(new Mutation(kind, address, path, change));
  }

  private static ObjectNode at(ObjectNode json, String pointer) {
    return Mutations.object(json, pointer);
  }
}

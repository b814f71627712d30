package io.registerexporter.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Everything that can be taken out of a configuration, one at a time: each resource ({@code
 * resource}), each attribute and nested block ({@code attribute}); each text ({@code text}), flag
 * ({@code flag}) and number ({@code number}) that stands there, changed; each element of a list of
 * texts ({@code element}); each validation of a variable ({@code validation}). What is done to
 * statements is in {@link StatementMutations}.
 */
final class Mutations {

  private static final Pattern ELEMENT = Pattern.compile("\"[^\"]*\",?\\s*");

  private final List<Mutation> all = new ArrayList<>();

  private Mutations() {}

  static List<Mutation> of(Configuration configuration) {
    Mutations mutations = new Mutations();
    for (Block block : configuration.resources()) {
      mutations.resource(block);
    }
    mutations.settings(configuration);
    mutations.locals(configuration);
    mutations.validations(configuration);
    mutations.all.addAll(StatementMutations.of(configuration));
    return mutations.all;
  }

  private void resource(Block block) {
    String pointer = "/resource/" + block.type();
    all.add(
        new Mutation(
            "resource", block.address(), "", json -> object(json, pointer).remove(block.name())));
    walk(block.address(), "", pointer + "/" + block.name() + "/0", block.body());
  }

  /** Of terraform, provider and module: what environments are made of. */
  private void settings(Configuration configuration) {
    walk("terraform", "", "/terraform", configuration.json().path("terraform"));
    walk("provider", "", "/provider", configuration.json().path("provider"));
    walk("module", "", "/module", configuration.json().path("module"));
  }

  private void validations(Configuration configuration) {
    for (Block variable : configuration.settings("variable")) {
      String list = "/variable/" + variable.name() + "/0/validation";
      for (int i = 0; i < configuration.json().at(list).size(); i++) {
        int index = i;
        String path = "[" + i + "]";
        add(
            "validation",
            "var." + variable.name(),
            path,
            json -> ((ArrayNode) json.at(list)).remove(index));
        add(
            "validation",
            "var." + variable.name(),
            path + " is true",
            json -> object(json, list + "/" + index).put("condition", true));
      }
    }
  }

  private void locals(Configuration configuration) {
    ArrayNode locals = configuration.json().withArray("locals");
    for (int i = 0; i < locals.size(); i++) {
      walk("local", "", "/locals/" + i, locals.get(i));
    }
  }

  private void walk(String address, String path, String pointer, JsonNode node) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              each -> {
                String at = path.isEmpty() ? each.getKey() : path + "." + each.getKey();
                String inner = pointer + "/" + each.getKey().replace("~", "~0").replace("/", "~1");
                add("attribute", address, at, json -> object(json, pointer).remove(each.getKey()));
                walk(address, at, inner, each.getValue());
                value(address, at, pointer, each.getKey(), each.getValue());
              });
    } else {
      for (int i = 0; i < node.size(); i++) {
        int index = i;
        String at = node.size() == 1 ? path : path + "[" + i + "]";
        if (node.size() > 1) {
          add("element", address, at, json -> ((ArrayNode) json.at(pointer)).remove(index));
        }
        if (isWritten(node.get(i))) {
          JsonNode other = new TextNode("changed-" + node.get(i).asText());
          add("text", address, at, json -> ((ArrayNode) json.at(pointer)).set(index, other));
        }
        walk(address, at, pointer + "/" + i, node.get(i));
      }
    }
  }

  /** Changes a value that stands in the configuration itself. */
  private void value(String address, String at, String pointer, String key, JsonNode value) {
    if (value.isBoolean()) {
      set("flag", address, at, pointer, key, BooleanNode.valueOf(!value.asBoolean()));
    } else if (value.isInt()) {
      set("number", address, at + " × 1000", pointer, key, new IntNode(value.asInt() * 1000 + 1));
      set("number", address, at + " ÷ 10", pointer, key, new IntNode(value.asInt() / 10 - 1));
    } else if (value.asText().matches("\\$\\{toset\\(\\[[^\\[]*]\\)}")) {
      ELEMENT
          .matcher(value.asText())
          .results()
          .forEach(
              found -> {
                String rest = value.asText().replaceFirst(Pattern.quote(found.group()), "");
                String name = found.group().replaceAll("[\",\\s]", "");
                set("element", address, at + " " + name, pointer, key, new TextNode(rest));
              });
    } else if (isWritten(value)) {
      set("text", address, at, pointer, key, new TextNode("changed-" + value.asText()));
    }
  }

  /** A text that is more than an expression. */
  private static boolean isWritten(JsonNode value) {
    return value.isTextual() && !value.asText().matches("(?s)\\$\\{.*}");
  }

  private void set(
      String kind, String address, String path, String pointer, String key, JsonNode value) {
    add(kind, address, path, json -> object(json, pointer).set(key, value));
  }

  private void add(String kind, String address, String path, Consumer<ObjectNode> change) {
    all.add(new Mutation(kind, address, path, change));
  }

  static ObjectNode object(ObjectNode json, String pointer) {
    return (ObjectNode) json.at(pointer);
  }
}

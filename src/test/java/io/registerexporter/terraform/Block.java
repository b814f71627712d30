package io.registerexporter.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A resource, a data source, or a call of a module.
 *
 * @param type such as {@code aws_s3_bucket}, {@code data.aws_iam_policy_document}, {@code module}
 * @param body its arguments; nested blocks are lists
 */
record Block(String type, String name, ObjectNode body) {

  /** As Terraform writes it: {@code aws_s3_bucket.this}. */
  String address() {
    return type + "." + name;
  }

  /** The text of an argument, empty if there is none or it is something else. */
  String text(String argument) {
    return body.path(argument).asText("");
  }

  /**
   * What stands at a path of names with dots. Nested blocks are passed through, each of them; a
   * list of values is one thing. Of a block that lacks it, and of blocks that are not there, a
   * {@link MissingNode}.
   */
  List<JsonNode> at(String path) {
    return at(body, List.of(path.split("\\."))).toList();
  }

  /** The nested blocks of a name, written out and dynamic ones. */
  static Stream<ObjectNode> nested(JsonNode body, String name) {
    Stream<JsonNode> written = elements(body.path(name));
    Stream<JsonNode> dynamic =
        elements(body.path("dynamic").path(name)).flatMap(each -> elements(each.path("content")));
    return Stream.concat(written, dynamic).map(ObjectNode.class::cast);
  }

  private static Stream<JsonNode> at(JsonNode node, List<String> path) {
    if (path.isEmpty()) {
      return Stream.of(node);
    }
    if (node instanceof ArrayNode && !node.isEmpty()) {
      return elements(node).flatMap(each -> at(each, path));
    }
    JsonNode dynamic = node.path("dynamic").path(path.get(0));
    if (!dynamic.isMissingNode()) {
      return nested(node, path.get(0)).flatMap(each -> at(each, path.subList(1, path.size())));
    }
    return at(node.path(path.get(0)), path.subList(1, path.size()));
  }

  static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  /** The texts of a list, or an expression as the only one. */
  static List<String> texts(JsonNode list) {
    return list.isTextual()
        ? List.of(list.asText())
        : elements(list).map(JsonNode::asText).toList();
  }
}

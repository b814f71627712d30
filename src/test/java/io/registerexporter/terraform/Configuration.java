package io.registerexporter.terraform;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of Terraform's files.
 *
 * @param json what the converter made of it
 * @param reasons addresses of the statements about {@code *} that say why, as {@link Reasons} finds
 *     them
 */
record Configuration(ObjectNode json, Set<String> reasons) {

  private static final Pattern DOCUMENT =
      Pattern.compile("data\\.aws_iam_policy_document\\.(\\w+)");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  static Configuration of(String folder) {
    return new Configuration(
        Converter.module(folder), Reasons.in(Converter.TERRAFORM.resolve(folder)));
  }

  /** The same with other JSON. */
  Configuration with(ObjectNode changed) {
    return new Configuration(changed, reasons);
  }

  /** Resources of a type, or the one with the address {@code type.name}. */
  List<Block> resources(String selector) {
    return blocks("resource", "", selector);
  }

  List<Block> resources() {
    return json.path("resource").properties().stream()
        .flatMap(type -> resources(type.getKey()).stream())
        .toList();
  }

  List<Block> documents() {
    return blocks("data", "data.", "aws_iam_policy_document");
  }

  /** The calls of modules. */
  List<Block> calls() {
    return json.path("module").properties().stream()
        .flatMap(each -> bodies("module", each))
        .toList();
  }

  /** All blocks of a kind without a type, such as {@code provider.aws}. */
  List<Block> settings(String kind) {
    JsonNode blocks = json.path(kind);
    return blocks.isArray()
        ? Block.elements(blocks).map(each -> new Block(kind, "", (ObjectNode) each)).toList()
        : blocks.properties().stream().flatMap(each -> bodies(kind, each)).toList();
  }

  private List<Block> blocks(String kind, String prefix, String selector) {
    String[] parts = selector.split("\\.");
    return json.path(kind).path(parts[0]).properties().stream()
        .filter(each -> parts.length == 1 || each.getKey().equals(parts[1]))
        .flatMap(each -> bodies(prefix + parts[0], each))
        .toList();
  }

  private static Stream<Block> bodies(String type, Map.Entry<String, JsonNode> named) {
    return Block.elements(named.getValue())
        .map(body -> new Block(type, named.getKey(), (ObjectNode) body));
  }

  /**
   * The statements that stand in documents, each once; actions that are a local are written out.
   */
  List<Statement> statements() {
    return documents().stream().flatMap(this::ownStatements).toList();
  }

  /** The statements of a document, and of those that it is made from. */
  List<Statement> statements(String document) {
    List<Statement> all = new ArrayList<>();
    for (Block block : blocks("data", "data.", "aws_iam_policy_document." + document)) {
      ownStatements(block).forEach(all::add);
      for (String source : documentsIn(block.body().path("source_policy_documents").toString())) {
        all.addAll(statements(source));
      }
    }
    return all;
  }

  Optional<Statement> statement(String address) {
    return statements().stream().filter(each -> each.address().equals(address)).findFirst();
  }

  private Stream<Statement> ownStatements(Block document) {
    return Block.nested(document.body(), "statement")
        .map(body -> new Statement(document.name(), written(body)));
  }

  private ObjectNode written(ObjectNode statement) {
    String actions = statement.path("actions").asText("");
    return actions.startsWith("${local.")
        ? statement.deepCopy().set("actions", local(inner(actions)))
        : statement;
  }

  /** The names of documents that an expression refers to. */
  static List<String> documentsIn(String expression) {
    return DOCUMENT.matcher(expression).results().map(found -> found.group(1)).toList();
  }

  JsonNode local(String name) {
    return Block.elements(json.path("locals"))
        .filter(each -> each.has(name))
        .map(each -> each.path(name))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /** The keys that a {@code for_each} of texts goes through, also if it is a local. */
  List<String> keys(String forEach) {
    String text = forEach.startsWith("${local.") ? local(inner(forEach)).asText() : forEach;
    return QUOTED.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static String inner(String reference) {
    return reference.substring("${local.".length(), reference.length() - 1);
  }

  /** A text in which locals that are texts stand for themselves. */
  String resolved(String text) {
    Map<String, String> locals =
        Block.elements(json.path("locals"))
            .flatMap(each -> each.properties().stream())
            .filter(each -> each.getValue().isTextual())
            .collect(
                toMap(each -> "${local." + each.getKey() + "}", each -> each.getValue().asText()));
    String known = text;
    for (Map.Entry<String, String> local : locals.entrySet()) {
      known = known.replace(local.getKey(), local.getValue());
    }
    return known.equals(text) ? text : resolved(known);
  }
}

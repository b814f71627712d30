package io.registerexporter.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;

/**
 * What an argument has to be.
 *
 * @param words what follows "must be"
 */
record Expected(String words, Predicate<JsonNode> holds) {

  static Expected is(String text) {
    return new Expected(text, node -> node.isTextual() && node.asText().equals(text));
  }

  static Expected is(boolean flag) {
    return new Expected(flag + "", node -> node.isBoolean() && node.asBoolean() == flag);
  }

  static Expected oneOf(String... texts) {
    return new Expected(
        String.join(" or ", texts), node -> List.of(texts).contains(node.asText("")));
  }

  /** A number, both ends included. */
  static Expected between(long least, long most) {
    return new Expected(
        least == most ? least + "" : least + " to " + most,
        node -> node.isNumber() && node.asLong() >= least && node.asLong() <= most);
  }

  static Expected number(long number) {
    return between(number, number);
  }

  /** An expression that has the given text in it. */
  static Expected with(String part) {
    return new Expected("something with " + part, node -> node.toString().contains(part));
  }

  static Expected matching(String pattern) {
    return new Expected("like " + pattern, node -> node.asText("").matches(pattern));
  }

  /** A list of exactly these, in any order. */
  static Expected listOf(String... texts) {
    return new Expected(
        List.of(texts).toString(),
        node ->
            Block.texts(node).stream()
                .sorted()
                .toList()
                .equals(List.of(texts).stream().sorted().toList()));
  }

  static Expected absent() {
    return new Expected("left out", node -> node.isMissingNode() || node.isNull());
  }

  /** A policy of its own, made by one of the documents. */
  static Expected policy() {
    return new Expected(
        "the json of a data.aws_iam_policy_document",
        node ->
            node.asText()
                .matches("\\$\\{data\\.aws_iam_policy_document\\.\\w+(\\[each\\.key])?\\.json}"));
  }
}

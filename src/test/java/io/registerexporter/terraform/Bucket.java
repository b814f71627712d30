package io.registerexporter.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.terraform.Rule.Check;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A bucket that Terraform makes.
 *
 * @param key which of the resource's buckets, empty if it makes one
 */
record Bucket(Block block, String key) {

  static List<Bucket> all(Configuration configuration) {
    return configuration.resources("aws_s3_bucket").stream()
        .flatMap(
            block -> {
              List<String> keys = configuration.keys(block.text("for_each"));
              return keys.isEmpty()
                  ? Stream.of(new Bucket(block, ""))
                  : keys.stream().map(key -> new Bucket(block, key));
            })
        .toList();
  }

  String address() {
    return block.address() + (key.isEmpty() ? "" : "[\"" + key + "\"]");
  }

  /** Whether another resource, by its argument {@code bucket}, is about this bucket. */
  boolean hasPart(Block other) {
    if (key.isEmpty()) {
      return names(other.text("bucket"), block.address());
    }
    boolean same = other.text("for_each").equals(block.text("for_each"));
    return names(other.text("bucket"), address())
        || (same && names(other.text("bucket"), block.address() + "[each.key]"));
  }

  private static boolean names(String expression, String address) {
    return expression.equals("${" + address + ".id}")
        || expression.equals("${" + address + ".bucket}");
  }

  /** Resources of a type that are about this bucket. */
  List<Block> parts(Configuration configuration, String type) {
    return configuration.resources(type).stream().filter(this::hasPart).toList();
  }

  /** The rules of its life cycle. */
  Stream<ObjectNode> lifecycle(Configuration configuration) {
    return parts(configuration, "aws_s3_bucket_lifecycle_configuration").stream()
        .flatMap(each -> Block.nested(each.body(), "rule"));
  }

  /** The statements of its policy. */
  List<Statement> policy(Configuration configuration) {
    return parts(configuration, "aws_s3_bucket_policy").stream()
        .map(each -> ofKey(each.text("policy")))
        .flatMap(policy -> Configuration.documentsIn(policy).stream())
        .flatMap(document -> configuration.statements(document).stream())
        .toList();
  }

  /** Of {@code {a = X, b = Y}[each.key]} the expression of this bucket's key. */
  private String ofKey(String policy) {
    Matcher own = Pattern.compile("\\b" + key + "\\s*=\\s*(\\S+)").matcher(policy);
    return policy.startsWith("${{") ? (own.find() ? own.group(1) : "") : policy;
  }

  /** Each bucket has a resource of the type, with what is expected at the path. */
  static Check each(String type, String path, Expected expected) {
    return configuration ->
        all(configuration).stream()
            .flatMap(
                bucket -> {
                  List<Block> parts = bucket.parts(configuration, type);
                  return parts.isEmpty()
                      ? Stream.of(bucket.address() + ": has no " + type)
                      : parts.stream().flatMap(part -> Rule.violations(part, path, expected));
                });
  }

  /** Whether a statement of its policy denies everything to whoever comes without TLS. */
  boolean deniesPlain(Statement statement) {
    String here = block.address() + (key.isEmpty() ? "" : "[each.key]");
    List<String> whole = List.of("${" + here + ".arn}", "${" + here + ".arn}/*");
    return !statement.allows()
        && statement.actions().equals(List.of("s3:*"))
        && statement.resources().equals(whole)
        && statement.isAbout("*")
        && statement.conditions().size() == 1
        && statement.has("Bool", "aws:SecureTransport", "false");
  }

  static boolean isEverything(JsonNode filter) {
    return filter.isArray() && filter.size() == 1 && filter.get(0).isEmpty();
  }
}

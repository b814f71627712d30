package io.registerexporter.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is referred to is there. {@code .ci/terraform/check} says so, too; here it makes that a
 * resource which others need cannot be taken out unnoticed.
 */
final class References {

  private static final Pattern RESOURCE =
      Pattern.compile("\\b(?:data\\.)?(aws_[a-z0-9_]+\\.[a-z]\\w*)(?:\\[\\\\\"([^\"]*)\\\\\"])?");
  private static final Pattern LOCAL = Pattern.compile("\\blocal\\.([a-z]\\w*)");
  private static final Pattern MODULE = Pattern.compile("\\bmodule\\.([a-z]\\w*)");
  private static final Pattern EACH = Pattern.compile("\\beach\\.(?:key|value)\\b");

  private References() {}

  static Rule rule() {
    return Rule.rule(
        "whatIsReferredTo_isThere",
        References::missing,
        References::missingKeys,
        References::missingLocals,
        References::missingForEach);
  }

  private static Stream<String> missing(Configuration configuration) {
    Set<String> there = addresses(configuration);
    return found(RESOURCE, configuration)
        .map(each -> each.group(1))
        .filter(each -> !there.contains(each))
        .map(each -> each + ": is referred to, and is not there");
  }

  private static Set<String> addresses(Configuration configuration) {
    return Stream.of("resource", "data")
        .flatMap(kind -> configuration.json().path(kind).properties().stream())
        .flatMap(
            type ->
                type.getValue().properties().stream()
                    .map(name -> type.getKey() + "." + name.getKey()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> missingKeys(Configuration configuration) {
    return found(RESOURCE, configuration)
        .filter(each -> each.group(2) != null)
        .filter(
            each ->
                configuration.resources(each.group(1)).stream()
                    .anyMatch(block -> !keys(configuration, block).contains(each.group(2))))
        .map(each -> each.group() + ": is referred to, and its for_each has no such key");
  }

  private static List<String> keys(Configuration configuration, Block block) {
    JsonNode forEach = block.body().path("for_each");
    return forEach.isObject()
        ? forEach.properties().stream().map(each -> each.getKey()).toList()
        : configuration.keys(forEach.asText());
  }

  private static Stream<String> missingLocals(Configuration configuration) {
    Stream<String> locals =
        found(LOCAL, configuration)
            .map(each -> each.group(1))
            .filter(each -> configuration.local(each).isMissingNode())
            .map(each -> "local." + each + ": is referred to, and is not there");
    Stream<String> modules =
        found(MODULE, configuration)
            .map(each -> each.group(1))
            .filter(each -> configuration.json().path("module").path(each).isMissingNode())
            .map(each -> "module." + each + ": is referred to, and is not there");
    return Stream.concat(locals, modules);
  }

  private static Stream<String> missingForEach(Configuration configuration) {
    return Stream.concat(configuration.resources().stream(), configuration.documents().stream())
        .filter(block -> !block.body().has("for_each"))
        .filter(block -> EACH.matcher(block.body().toString()).find())
        .map(block -> block.address() + ": for_each is missing, and each is used");
  }

  private static Stream<MatchResult> found(Pattern pattern, Configuration configuration) {
    return pattern.matcher(configuration.json().toString()).results();
  }
}

package io.registerexporter.terraform;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every statement that denies something, names somebody or has a condition, and what variables must
 * be, as it was reviewed: a table in the resources. {@code -DupdateReviewed} writes it anew; look
 * at the difference as somebody who means ill would.
 */
final class ReviewedStatements {

  private ReviewedStatements() {}

  /** Nothing of it is missing, different or more. */
  static Rule rule(String folder) {
    Map<String, List<String>> reviewed = table(folder);
    return Rule.rule(
        "statementsWithConditions_areThoseThatWereReviewed",
        configuration -> differences(reviewed, lines(configuration)));
  }

  private static Stream<String> differences(
      Map<String, List<String>> reviewed, Map<String, List<String>> found) {
    Set<String> addresses = new TreeSet<>(reviewed.keySet());
    addresses.addAll(found.keySet());
    return addresses.stream()
        .filter(each -> !reviewed.getOrDefault(each, List.of()).equals(found.get(each)))
        .map(
            each ->
                "%s: was reviewed as %s, and is %s"
                    .formatted(each, reviewed.get(each), found.get(each)));
  }

  /** What the table would be for a configuration. */
  static Map<String, List<String>> lines(Configuration configuration) {
    Map<String, List<String>> all = new TreeMap<>();
    for (Statement each : configuration.statements()) {
      if (!each.allows() || !each.principals().isEmpty() || !each.conditions().isEmpty()) {
        all.computeIfAbsent(each.address(), address -> new ArrayList<>()).addAll(lines(each));
      }
    }
    for (Block variable : configuration.settings("variable")) {
      Block.nested(variable.body(), "validation")
          .forEach(
              each ->
                  all.computeIfAbsent("var." + variable.name(), address -> new ArrayList<>())
                      .add("must " + each.path("condition").asText()));
    }
    return all;
  }

  private static List<String> lines(Statement statement) {
    List<String> lines = new ArrayList<>();
    lines.add(statement.allows() ? "allow" : "deny " + String.join(", ", statement.actions()));
    if (!statement.allows()) {
      statement.resources().forEach(each -> lines.add("on " + each));
    }
    statement
        .principals()
        .forEach(each -> lines.add("to " + each.type() + " " + each.identifiers()));
    statement.conditions().forEach(each -> lines.add("if " + each));
    return lines;
  }

  /** Writes the table as the configuration is. */
  static void write(String folder, Configuration configuration) {
    StringBuilder table =
        new StringBuilder(
            """
            ---
            # Every statement of terraform/%s that denies something, names somebody or has a condition,
            # and what its variables must be, as it was reviewed. See ReviewedStatements.
            """
                .formatted(folder));
    lines(configuration)
        .forEach(
            (address, lines) -> {
              table.append('\n').append(address).append(":\n");
              lines.forEach(
                  line -> table.append("  - '").append(line.replace("'", "''")).append("'\n"));
            });
    try {
      Files.writeString(Path.of("src/test/resources", resource(folder)), table.toString());
      Files.writeString(Path.of("target/test-classes", resource(folder)), table.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String folder) {
    return "/terraform/statements-" + folder.substring(folder.indexOf('/') + 1) + ".yaml";
  }

  private static Map<String, List<String>> table(String folder) {
    try (InputStream in = ReviewedStatements.class.getResourceAsStream(resource(folder))) {
      return new YAMLMapper().readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

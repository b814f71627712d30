package io.registerexporter.ci;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A pipeline of Concourse.
 *
 * @param root the file
 */
record Pipeline(ObjectNode root) {

  static final Path FILE = Path.of("ci/pipeline.yml");

  private static final Pattern VARIABLE = Pattern.compile("\\(\\(([^()]+)\\)\\)");

  static Pipeline read() {
    return new Pipeline(YamlFile.read(FILE));
  }

  /** A job. */
  record Job(JsonNode node) {

    String name() {
      return node.path("name").asText();
    }

    List<JsonNode> plan() {
      return list(node.path("plan"));
    }

    /** The steps of a kind, in order: {@code get}, {@code put}, {@code task}. */
    List<JsonNode> steps(String kind) {
      return plan().stream().filter(step -> step.has(kind)).toList();
    }

    /** The step that gets a resource. */
    Optional<JsonNode> get(String resource) {
      return steps("get").stream()
          .filter(step -> step.get("get").asText().equals(resource))
          .findFirst();
    }

    boolean uses(String resource) {
      return Stream.of("get", "put")
          .flatMap(kind -> steps(kind).stream().map(step -> step.get(kind).asText()))
          .anyMatch(resource::equals);
    }

    /** True if it begins by itself. */
    boolean isTriggered() {
      return steps("get").stream().anyMatch(step -> step.path("trigger").asBoolean());
    }

    Set<String> serialGroups() {
      return Set.copyOf(texts(node.path("serial_groups")));
    }
  }

  List<Job> jobs() {
    return list(root.path("jobs")).stream().map(Job::new).toList();
  }

  Job job(String name) {
    return find(name).orElseThrow(() -> new AssertionError("there is no job " + name));
  }

  Optional<Job> find(String name) {
    return jobs().stream().filter(job -> job.name().equals(name)).findFirst();
  }

  List<JsonNode> resources() {
    return list(root.path("resources"));
  }

  List<JsonNode> groups() {
    return list(root.path("groups"));
  }

  /** The jobs that have to pass, one after the other or at the same time, before a job. */
  Set<String> before(String job) {
    Set<String> found = new TreeSet<>();
    collect(job, found);
    return found;
  }

  private void collect(String job, Set<String> found) {
    for (JsonNode step : find(job).map(one -> one.steps("get")).orElse(List.of())) {
      for (String earlier : texts(step.path("passed"))) {
        if (found.add(earlier)) {
          collect(earlier, found);
        }
      }
    }
  }

  /** The names in double parentheses in a part of the file. */
  static Set<String> variables(JsonNode part) {
    return VARIABLE
        .matcher(part.toString())
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  static List<String> texts(JsonNode array) {
    return list(array).stream().map(JsonNode::asText).toList();
  }
}

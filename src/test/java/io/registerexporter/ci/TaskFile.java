package io.registerexporter.ci;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A task of Concourse, in a file of this checkout.
 *
 * @param root the file
 */
record TaskFile(ObjectNode root) {

  static final Path FOLDER = Path.of("ci/tasks");

  static TaskFile read(Path file) {
    return new TaskFile(YamlFile.read(file));
  }

  /**
   * The file that a path of an artifact means, if the artifact is the repository.
   *
   * @param path the artifact, and the path in it
   */
  static Optional<Path> inRepository(String path) {
    Path file = Path.of(path);
    return file.getNameCount() < 2
        ? Optional.empty()
        : Optional.of(file.subpath(1, file.getNameCount())).filter(Files::isRegularFile);
  }

  List<String> inputs() {
    return names("inputs");
  }

  List<String> outputs() {
    return names("outputs");
  }

  private List<String> names(String key) {
    return Pipeline.list(root.path(key)).stream().map(one -> one.get("name").asText()).toList();
  }

  /** Its parameters and their defaults, of which those that have to be given have none. */
  Map<String, Optional<String>> params() {
    Map<String, Optional<String>> params = new TreeMap<>();
    for (Map.Entry<String, JsonNode> param : root.path("params").properties()) {
      JsonNode value = param.getValue();
      params.put(param.getKey(), value.isNull() ? Optional.empty() : Optional.of(value.asText()));
    }
    return params;
  }

  /** What it runs: a program of its image, or a path in an input. */
  String program() {
    return root.path("run").path("path").asText();
  }

  boolean hasImage() {
    return root.has("image_resource");
  }
}

package io.registerexporter.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The keys of a YAML file and their values as they are written: YAML would make {@code 20260131} of
 * {@code 2026_01_31}.
 */
final class YamlFile {

  private final Path path;
  private final Map<String, String> values = new LinkedHashMap<>();

  private YamlFile(Path path) {
    this.path = path;
  }

  /**
   * Reads a file; keys of nested objects are joined with dots.
   *
   * @throws ConfigException if it cannot be read or is no file of keys and values
   */
  static Map<String, String> read(Path path) {
    YamlFile file = new YamlFile(path);
    try (Reader reader = Files.newBufferedReader(path)) {
      Node root = new Yaml(new LoaderOptions()).compose(reader);
      if (root != null && !Tag.NULL.equals(root.getTag())) {
        file.addObject("", root);
      }
      return file.values;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new ConfigException(
          path + ", line " + line + ": no valid YAML: " + e.getProblem() + ".");
    } catch (YAMLException e) {
      throw new ConfigException(path + ": no valid YAML: " + e.getMessage() + ".");
    } catch (IOException e) {
      throw new ConfigException(
          "cannot read the configuration file "
              + path
              + ". Check --config: "
              + e.getMessage()
              + ".");
    }
  }

  private void addObject(String prefix, Node node) {
    if (!(node instanceof MappingNode object)) {
      throw problem(node, "keys and values are expected");
    }
    for (NodeTuple field : object.getValue()) {
      if (!(field.getKeyNode() instanceof ScalarNode key)) {
        throw problem(field.getKeyNode(), "a key is expected");
      }
      add(prefix + key.getValue(), field.getValueNode());
    }
  }

  private void add(String key, Node node) {
    if (node instanceof MappingNode) {
      addObject(key + ".", node);
    } else if (node instanceof ScalarNode scalar) {
      String value = Tag.NULL.equals(scalar.getTag()) ? "" : scalar.getValue();
      if (values.put(key, value) != null) {
        throw problem(node, key + " is there twice");
      }
    } else {
      throw problem(node, key + " is a list; a single value is expected");
    }
  }

  private ConfigException problem(Node node, String what) {
    int line = node.getStartMark().getLine() + 1;
    return new ConfigException(path + ", line " + line + ": " + what + ".");
  }
}

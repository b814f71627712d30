package io.registerexporter.launcher.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files in a folder: {@code NAME.yaml}, or {@code NAME.yaml.tpl}, which is rendered as Terraform
 * would.
 *
 * @param folder where they are
 * @param values what templates are rendered with; default {@code values.yaml} in the folder
 */
public record FolderFiles(Path folder, Optional<Path> values) implements ConfigFiles {

  private static final String YAML = ".yaml";
  private static final String TEMPLATE = YAML + ".tpl";

  @Override
  public ObjectNode read(String name) {
    Path file = folder.resolve(name + YAML);
    if (Files.exists(file)) {
      return Yaml.read(file.toString(), text(file));
    }
    Path template = folder.resolve(name + TEMPLATE);
    if (!Files.exists(template)) {
      throw new LauncherException(
          Kind.CONFIGURATION,
          "there is neither "
              + file
              + " nor "
              + template.getFileName()
              + ". Name the folder of the cluster's files with --config-dir.");
    }
    return Yaml.read(
        template.toString(), new Template(template.toString(), text(template)).render(given()));
  }

  private Map<String, String> given() {
    Path file = values.orElse(folder.resolve("values" + YAML));
    if (!Files.exists(file)) {
      throw new LauncherException(
          Kind.CONFIGURATION,
          "there is no "
              + file
              + ", which templates are rendered with. Copy values.example.yaml, or name a file with"
              + " --values.");
    }
    Map<String, String> given = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> value : Yaml.read(file.toString(), text(file)).properties()) {
      if (!value.getValue().isValueNode()) {
        throw new LauncherException(
            Kind.CONFIGURATION,
            file
                + ": "
                + value.getKey()
                + " must be a text, and is "
                + Yaml.kind(value.getValue())
                + ". Write it in quotes.");
      }
      given.put(value.getKey(), value.getValue().asText());
    }
    Template.requireUse(templates(), given.keySet());
    return given;
  }

  private List<Template> templates() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(TEMPLATE))
          .map(file -> new Template(file.toString(), text(file)))
          .toList();
    } catch (IOException e) {
      throw new LauncherException(Kind.CONFIGURATION, "cannot read " + folder + ": " + e, e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new LauncherException(Kind.CONFIGURATION, "cannot read " + file + ": " + e, e);
    }
  }
}

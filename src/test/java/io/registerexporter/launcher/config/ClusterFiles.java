package io.registerexporter.launcher.config;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files in {@code cluster_config}, as they are in this checkout. */
public final class ClusterFiles {

  public static final Path FOLDER = Path.of("cluster_config");

  private ClusterFiles() {}

  /** All templates, each under the name of its file. */
  public static List<Template> templates() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".tpl"))
          .sorted()
          .map(file -> new Template(file.getFileName().toString(), text(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The example of a value for each variable. */
  public static Map<String, String> exampleValues() {
    try {
      return new YAMLMapper()
          .readValue(text(FOLDER.resolve("values.example.yaml")), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

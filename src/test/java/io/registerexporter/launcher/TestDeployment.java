package io.registerexporter.launcher;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.launcher.config.ConfigFiles;
import io.registerexporter.launcher.config.FolderFiles;
import io.registerexporter.launcher.config.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The project's own files, with values of a test. */
public final class TestDeployment {

  public static final Path FOLDER = Path.of("cluster_config");

  private TestDeployment() {}

  /** The files with the example's values, some of them others. */
  public static FolderFiles files(Path folder, Map<String, String> values) {
    try {
      Path file = Files.createTempFile(folder, "values", ".yaml");
      Files.writeString(file, example(values).toPrettyString());
      return new FolderFiles(FOLDER, Optional.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode example(Map<String, String> values) throws IOException {
    Path example = FOLDER.resolve("values.example.yaml");
    ObjectNode read = Yaml.read(example.toString(), Files.readString(example));
    values.forEach(read::put);
    return read;
  }

  /** Files of which one is changed. */
  public static ConfigFiles changing(
      ConfigFiles files, String changed, UnaryOperator<ObjectNode> change) {
    return name -> name.equals(changed) ? change.apply(files.read(name)) : files.read(name);
  }
}

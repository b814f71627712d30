package io.registerexporter.cli;

import io.registerexporter.config.ExportConfig;
import io.registerexporter.generate.Form;
import io.registerexporter.generate.RegisterGenerator;
import io.registerexporter.sink.OutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The source {@code sample:}: a synthetic register that is made anew for each run. */
final class Sample {

  /** The folder for it, which bin/register-exporter names. */
  private static final String FOLDER_PROPERTY = "registerexporter.sample";

  private static final long ENTITIES = 5_000;
  private static final long SEED = 1;

  private Sample() {}

  /**
   * The configuration with the sample's folder for its source.
   *
   * @throws UsageException if this is not bin/register-exporter
   */
  static ExportConfig provide(ExportConfig config) {
    String folder = folder();
    try {
      Path path = Path.of(folder);
      deleteFiles(path);
      RegisterGenerator.write(ENTITIES, SEED, Form.JSONL, path);
      return config.withSource(path.toUri().toString());
    } catch (IOException e) {
      throw new OutputException(
          "cannot write the sample to "
              + folder
              + ": "
              + e.getMessage()
              + ". Check the space there.",
          e);
    }
  }

  /**
   * Where the sample goes.
   *
   * @throws UsageException if this is not bin/register-exporter
   */
  static String folder() {
    String folder = System.getProperty(FOLDER_PROPERTY);
    if (folder == null) {
      throw new UsageException(
          "the source sample: is there through bin/register-exporter only. Give a folder with"
              + " --source.");
    }
    return folder;
  }

  private static void deleteFiles(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
  }
}

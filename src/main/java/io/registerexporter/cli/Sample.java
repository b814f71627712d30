package io.registerexporter.cli;

import io.registerexporter.config.ExportConfig;
import io.registerexporter.generate.Form;
import io.registerexporter.generate.RegisterGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    String folder = System.getProperty(FOLDER_PROPERTY);
    if (folder == null) {
      throw new UsageException(
          "the source sample: is there through bin/register-exporter only. Give a folder with"
              + " --source.");
    }
    try {
      Path path = Path.of(folder);
      deleteFiles(path);
      RegisterGenerator.write(ENTITIES, SEED, Form.JSONL, path);
      return config.withSource(path.toUri().toString());
    } catch (IOException e) {
      throw new UncheckedIOException("the sample could not be written to " + folder, e);
    }
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

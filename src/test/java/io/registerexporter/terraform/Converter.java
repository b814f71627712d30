package io.registerexporter.terraform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;

/** Terraform's files as JSON, by {@code .ci/terraform/convert.mjs}. */
final class Converter {

  static final Path TERRAFORM = Path.of("terraform");

  /** What is missing where {@link #convert} cannot be called. */
  static final String MISSING =
      "skipped: .ci/terraform/check --packages was not called since package-lock.json changed,"
          + " or node is not installed";

  private static final Path LOCK = Path.of(".ci/terraform/package-lock.json");

  /** What {@code .ci/terraform/check} leaves when it has fetched what the lock names. */
  private static final Path FETCHED = Path.of("target/terraform/packages/node_modules/.fetched");

  private static Optional<Path> converted = Optional.empty();

  private Converter() {}

  static boolean isThere() {
    return isFetched() && isInstalled("node");
  }

  private static boolean isFetched() {
    try {
      return Files.exists(FETCHED) && Files.mismatch(LOCK, FETCHED) == -1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isInstalled(String program) {
    return List.of(System.getenv("PATH").split(":", -1)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** The JSON of a folder in {@code terraform}, such as {@code modules/exporter}. */
  static synchronized ObjectNode module(String folder) {
    try {
      if (converted.isEmpty()) {
        converted = Optional.of(convert(TERRAFORM));
      }
      Path json = converted.get().resolve(folder).resolve("module.json");
      return (ObjectNode) new ObjectMapper().readTree(json.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JSON of the given text of a file. */
  static ObjectNode moduleOf(Path folder, String text) throws IOException {
    Files.writeString(Files.createDirectories(folder).resolve("main.tf"), text);
    return (ObjectNode)
        new ObjectMapper().readTree(convert(folder).resolve("module.json").toFile());
  }

  private static Path convert(Path folder) throws IOException {
    Path output = Files.createTempDirectory(Path.of("target"), "terraform-json");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(output)));
    Process node =
        new ProcessBuilder(
                "node", ".ci/terraform/convert.mjs", folder.toString(), output.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (node.waitFor() != 0) {
        throw new AssertionError(said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(folder + " was not converted", e);
    }
    return output;
  }

  private static void delete(Path folder) {
    try {
      PathUtils.deleteDirectory(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

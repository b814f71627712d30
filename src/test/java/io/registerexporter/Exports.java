package io.registerexporter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.cli.ExitCode;
import io.registerexporter.config.ExportConfig;
import io.registerexporter.config.Setting;
import io.registerexporter.config.Settings;
import io.registerexporter.pipeline.Export;
import io.registerexporter.sink.Manifest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Runs exports in the tests' Spark session and reads what they wrote. */
public final class Exports {

  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-31T23:30:00Z"), ZoneOffset.UTC);

  private static final ObjectMapper JSON = new ObjectMapper();

  private Exports() {}

  /**
   * Exports a folder under the id {@code test}, as BODS 0.1 unless another version is asked for.
   */
  public static Manifest run(Path source, Path output) {
    return run(source, output, Map.of());
  }

  public static Manifest run(Path source, Path output, Map<Setting, String> more) {
    return run(source, output, more, false);
  }

  public static Manifest run(Path source, Path output, Map<Setting, String> more, boolean resume) {
    return new Export(
            SharedSpark.session(),
            config(source, output, more),
            new Manifest.Tool("register-exporter", "test", "none"),
            CLOCK)
        .run(resume, failure -> ExitCode.of(failure).code())
        .get(0);
  }

  public static ExportConfig config(Path source, Path output, Map<Setting, String> more) {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    flags.put(Setting.SOURCE, source.toString());
    flags.put(Setting.OUTPUT, output.toString());
    flags.put(Setting.EXPORT_ID, "test");
    flags.put(Setting.BODS_VERSION, "0.1");
    flags.putAll(more);
    return ExportConfig.of(Settings.of(flags, Map.of(), Optional.empty()), CLOCK);
  }

  /** The statements of the final file, in its order. */
  public static List<JsonNode> statements(Path output) {
    return statements(output, "");
  }

  /**
   * The statements of the final file of a volume, in its order.
   *
   * @param volume as {@code v0.2/}; empty for the first
   */
  public static List<JsonNode> statements(Path output, String volume) {
    return lines(output.resolve("bods_exports_results/" + volume + "test.jsonl.gz")).stream()
        .map(Exports::json)
        .toList();
  }

  /** The private findings. */
  public static List<JsonNode> findings(Path output) {
    Path folder = output.resolve("bods_exports_private/exports/test/findings");
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".gz"))
          .sorted()
          .flatMap(file -> lines(file).stream())
          .map(Exports::json)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<String> lines(Path file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

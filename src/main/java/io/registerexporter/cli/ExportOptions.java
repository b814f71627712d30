package io.registerexporter.cli;

import io.registerexporter.config.ExportConfig;
import io.registerexporter.config.Setting;
import io.registerexporter.config.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flags of an export that are settings; each may also stand in a file or the environment. */
final class ExportOptions {

  private final Map<Setting, String> flags = new EnumMap<>(Setting.class);

  @Option(names = "--config", paramLabel = "FILE", description = "YAML file of settings.")
  private Path file;

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      description = {
        "mongodb://HOST/DATABASE without credentials, or a folder with a file for each",
        "collection: NAME.jsonl[.gz] (mongoexport) or NAME.bson[.gz] (mongodump); also",
        "s3://BUCKET/….",
        "Default: sample:, a synthetic register."
      })
  void source(String text) {
    flags.put(Setting.SOURCE, text);
  }

  @Option(
      names = "--mongo-uri-from",
      paramLabel = "REFERENCE",
      description = {
        "Where user:password or the whole MongoDB address is:",
        "env:NAME, file:PATH or secretsmanager:ARN."
      })
  void mongoUriFrom(String text) {
    flags.put(Setting.MONGO_URI_FROM, text);
  }

  @Option(
      names = "--quiesced",
      arity = "0",
      description = "Nothing writes to the database meanwhile; fail if its counts change.")
  void quiesced(boolean set) {
    flags.put(Setting.QUIESCED, Boolean.toString(set));
  }

  @Option(
      names = "--staging",
      paramLabel = "FOLDER",
      description = "Folder for the database's documents meanwhile. Default: under the output.")
  void staging(String text) {
    flags.put(Setting.STAGING, text);
  }

  @Option(
      names = "--keep-staging",
      arity = "0",
      description = "Leave staged documents there; the folder can be a source.")
  void keepStaging(boolean set) {
    flags.put(Setting.KEEP_STAGING, Boolean.toString(set));
  }

  @Option(
      names = "--output",
      paramLabel = "FOLDER",
      description = "Folder that the export is written under, also s3://BUCKET/…. Default: ./out.")
  void output(String text) {
    flags.put(Setting.OUTPUT, text);
  }

  @Option(
      names = "--export-id",
      paramLabel = "ID",
      description = "Name of the export, [A-Za-z0-9_-]{1,64}. Default: ex and the UTC time.")
  void exportId(String text) {
    flags.put(Setting.EXPORT_ID, text);
  }

  @Option(
      names = "--bods-version",
      paramLabel = "VERSION",
      description = {
        "Version of the standard, 0.1, 0.2 or 0.4; several, separated by commas, from one",
        "reading. Default: 0.4."
      })
  void bodsVersion(String text) {
    flags.put(Setting.BODS_VERSION, text);
  }

  @Option(
      names = "--publication-date",
      paramLabel = "DATE",
      description = "Date of publication, YYYY-MM-DD. Default: today in UTC.")
  void publicationDate(String text) {
    flags.put(Setting.PUBLICATION_DATE, text);
  }

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Address of the register, in its own identifiers.")
  void baseUrl(String text) {
    flags.put(Setting.BASE_URL, text);
  }

  @Option(names = "--publisher-name", paramLabel = "NAME", description = "Name of the publisher.")
  void publisherName(String text) {
    flags.put(Setting.PUBLISHER_NAME, text);
  }

  @Option(names = "--publisher-url", paramLabel = "URL", description = "Address of the publisher.")
  void publisherUrl(String text) {
    flags.put(Setting.PUBLISHER_URL, text);
  }

  @Option(names = "--license", paramLabel = "URL", description = "Address of the licence.")
  void license(String text) {
    flags.put(Setting.LICENSE, text);
  }

  @Option(
      names = "--id-namespace",
      paramLabel = "NAME",
      description = {
        "What ids of 0.4 begin with. Must never change once published.",
        "Default: openownership-register."
      })
  void idNamespace(String text) {
    flags.put(Setting.ID_NAMESPACE, text);
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {"jsonl: JSON Lines; json: the same as one JSON array, too. Default: jsonl."})
  void format(String text) {
    flags.put(Setting.FORMAT, text);
  }

  @Option(
      names = "--part-size",
      paramLabel = "MiB",
      description = "Compressed size that a part has at least. Default: 32.")
  void partSize(String text) {
    flags.put(Setting.PART_SIZE, text);
  }

  @Option(
      names = "--gate",
      paramLabel = "NAME=VALUE",
      description = {
        "Limit of a gate before publication, or off; repeatable. rejected, dangling, fewer: percent;",
        "minimum: statements; schema: sample, all.",
        "Default: rejected=2, dangling=5, fewer=10, minimum=1, schema=sample."
      })
  private List<String> gates = List.of();

  /** The settings of a command that only has to find an export. */
  static ExportConfig of(Optional<String> output, String exportId, Clock clock) {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    output.ifPresent(folder -> flags.put(Setting.OUTPUT, folder));
    flags.put(Setting.EXPORT_ID, exportId);
    return ExportConfig.of(Settings.of(flags, System.getenv(), Optional.empty()), clock);
  }

  /** An id, checked: it becomes part of paths. */
  static String checkedId(String given) {
    return of(Optional.empty(), given, Clock.systemUTC()).exportId();
  }

  /** All settings, from the flags, the environment and the file. */
  ExportConfig config(Clock clock) {
    gates.forEach(this::gate);
    Settings settings = Settings.of(flags, System.getenv(), Optional.ofNullable(file));
    return ExportConfig.of(settings, clock);
  }

  private void gate(String text) {
    String[] nameAndValue = text.split("=", 2);
    String known = String.join(", ", Setting.gates());
    if (nameAndValue.length < 2) {
      throw new UsageException(
          "--gate " + text + ": must be NAME=VALUE, where NAME is one of " + known + ".");
    }
    Setting setting =
        Setting.ofGate(nameAndValue[0])
            .orElseThrow(
                () ->
                    new UsageException(
                        "--gate " + text + ": no gate has this name. Known: " + known + "."));
    if (flags.put(setting, nameAndValue[1]) != null) {
      throw new UsageException("--gate " + nameAndValue[0] + " is given twice.");
    }
  }
}

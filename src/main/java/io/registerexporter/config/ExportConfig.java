package io.registerexporter.config;

import io.registerexporter.aws.ObjectSettings;
import io.registerexporter.bods.BodsVersion;
import io.registerexporter.register.RegisterCollection;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an export does, checked.
 *
 * @param source a folder, {@code sample:}, or {@code mongodb:} if it is a database
 * @param sourceName what the source is known by to a run that resumes: its address without
 *     credentials, or where that comes from
 * @param mongo how the database is read
 * @param staging where the database's documents are staged
 * @param output the output folder, without a slash at its end
 * @param exportId matches {@code [A-Za-z0-9_-]{1,64}}
 * @param bodsVersions the versions of the standard, the first of which lies at the top
 * @param publicationDate the date that statements bear; the day of the claim if empty
 * @param publisher who publishes
 * @param files how files are cut and compressed
 * @param collections the name of each collection in the source
 * @param objects what S3 is told about the export's objects, if it goes there
 * @param claimLease for how long an export is a run's that is not heard of
 * @param driverEdges number of relationships that the driver may hold to follow owners of unknown
 *     type
 * @param gates what an export must not be, to be published
 * @param metricNamespace of CloudWatch's, where metrics of a published export go; they go nowhere
 *     if empty
 */
public record ExportConfig(
    String source,
    String sourceName,
    MongoConfig mongo,
    Staging staging,
    String output,
    String exportId,
    List<BodsVersion> bodsVersions,
    Optional<LocalDate> publicationDate,
    Publisher publisher,
    Files files,
    Map<RegisterCollection, String> collections,
    ObjectSettings objects,
    Duration claimLease,
    int driverEdges,
    Gates gates,
    Optional<String> metricNamespace) {

  /** The source that stands for a synthetic register. */
  public static final String SAMPLE = "sample:";

  /** The source that stands for a database. */
  public static final String MONGO = "mongodb:";

  /**
   * @param baseUrl address of the register, without a slash at its end
   * @param namespace what ids of records begin with; must never change once published
   * @param name of the publisher
   * @param url of the publisher
   * @param license address of the licence
   */
  public record Publisher(
      String baseUrl,
      String namespace,
      Optional<String> name,
      Optional<String> url,
      Optional<String> license) {

    /** What is as it ships, which is an example. */
    public List<String> examples() {
      List<String> examples = new ArrayList<>();
      addExample(Setting.PUBLISHER_NAME, name, examples);
      addExample(Setting.PUBLISHER_URL, url, examples);
      addExample(Setting.LICENSE, license, examples);
      return examples;
    }

    private static void addExample(Setting setting, Optional<String> value, List<String> examples) {
      if (value.equals(Optional.of(setting.defaultValue()))) {
        examples.add(setting.key());
      }
    }
  }

  /**
   * @param partBytes compressed size that a part has at least
   * @param sliceBytes the largest size of a slice that files are read in
   * @param compressionLevel 1 to 9
   * @param alsoArray true if all statements are wanted as one JSON array, too
   */
  public record Files(long partBytes, long sliceBytes, int compressionLevel, boolean alsoArray) {}

  /**
   * @param folder where staged documents go; under the output's private prefix if empty
   * @param keep true if they stay there after publication
   */
  public record Staging(Optional<String> folder, boolean keep) {}

  /**
   * Limits beyond which an export is refused before anything of it is published. They change
   * nothing in what is published. A limit that is empty, or 0 statements, switches its gate off.
   *
   * @param rejected percent of a collection's documents that may be left out because of faults
   * @param dangling percent of relationships that may refer to what is not stored
   * @param fewer percent of statements of a type that may be missing since the export before
   * @param minimum statements that there have to be
   * @param schema which statements are held against the schema of the standard
   */
  public record Gates(
      Optional<BigDecimal> rejected,
      Optional<BigDecimal> dangling,
      Optional<BigDecimal> fewer,
      int minimum,
      Schema schema) {

    /** What switches a gate off. */
    public static final String OFF = "off";

    /** Which statements are held against the schema of the standard. */
    public enum Schema {
      ALL,
      SAMPLE,
      OFF
    }

    /** The value of each gate, by its name. */
    public Map<String, String> byName() {
      Map<String, String> gates = new LinkedHashMap<>();
      gates.put("rejected", text(rejected));
      gates.put("dangling", text(dangling));
      gates.put("fewer", text(fewer));
      gates.put("minimum", minimum == 0 ? OFF : Integer.toString(minimum));
      gates.put("schema", schema.name().toLowerCase(Locale.ROOT));
      return gates;
    }

    private static String text(Optional<BigDecimal> limit) {
      return limit.map(BigDecimal::toPlainString).orElse(OFF);
    }
  }

  /**
   * Checks all settings.
   *
   * @throws ConfigException with every problem there is
   */
  public static ExportConfig of(Settings settings, Clock clock) {
    Check check = new Check(settings);
    String source = address(check.required(Setting.SOURCE));
    String output = withoutSlash(address(check.required(Setting.OUTPUT)));
    check.refuseOddKey(Setting.SOURCE, source);
    check.refuseOddKey(Setting.OUTPUT, output);
    MongoCheck mongo = new MongoCheck(check, settings.isDefault(Setting.SOURCE) ? "" : source);
    ExportConfig config =
        new ExportConfig(
            mongo.isAskedFor() ? MONGO : source,
            mongo.isAskedFor() ? sourceName(mongo.config()) : source,
            mongo.config(),
            new Staging(
                check.staging(output).map(ExportConfig::withoutSlash),
                check.flag(Setting.KEEP_STAGING)),
            output,
            check.exportId(defaultExportId(clock)),
            check.bodsVersions(),
            check.date(Setting.PUBLICATION_DATE),
            new Publisher(
                withoutSlash(check.requiredUri(Setting.BASE_URL)),
                check.idNamespace(),
                check.optional(Setting.PUBLISHER_NAME),
                check.uri(Setting.PUBLISHER_URL),
                check.uri(Setting.LICENSE)),
            new Files(
                check.mebibytes(Setting.PART_SIZE),
                check.mebibytes(Setting.SLICE_SIZE),
                check.between(Setting.COMPRESSION_LEVEL, 1, 9),
                check.oneOf(Setting.FORMAT, "jsonl", "json").equals("json")),
            check.collections(),
            new ObjectCheck(check).settings(),
            Duration.ofSeconds(check.between(Setting.CLAIM_LEASE, 1, 3600)),
            check.between(Setting.DRIVER_EDGES, 0, Setting.MOST_DRIVER_EDGES),
            new GateCheck(check).gates(),
            check.metricNamespace());
    check.requirePublisher(
        config.bodsVersions(), config.publisher().name(), config.publisher().url());
    check.throwProblems();
    return config;
  }

  public boolean isSample() {
    return source.equals(SAMPLE);
  }

  /** True if the register is read from MongoDB. */
  public boolean isMongo() {
    return source.equals(MONGO);
  }

  /**
   * The address of the database with its credentials, which are got now.
   *
   * @throws ConfigException if they cannot be
   */
  public String mongoUri(Map<String, String> environment) {
    return MongoUri.of(mongo, environment);
  }

  /** The same with the register in a database that needs no credentials and that nobody writes. */
  public ExportConfig withQuiescedMongo(String uri) {
    MongoConfig.Reading reading = mongo.reading();
    return new ExportConfig(
        MONGO,
        sourceName,
        new MongoConfig(
            uri,
            Optional.empty(),
            Optional.empty(),
            mongo.timeoutSeconds(),
            mongo.readTimeoutSeconds(),
            new MongoConfig.Reading(
                reading.partitioner(), reading.readers(), reading.attempts(), true)),
        staging,
        output,
        exportId,
        bodsVersions,
        publicationDate,
        publisher,
        files,
        collections,
        objects,
        claimLease,
        driverEdges,
        gates,
        metricNamespace);
  }

  /** What has to be the same for documents that were staged to be those that are asked for. */
  public String sourceIdentity() {
    return sourceName + " " + String.join(",", collections.values());
  }

  private static String sourceName(MongoConfig mongo) {
    return mongo.address().isEmpty()
        ? mongo.uriFrom().map(Object::toString).orElse(MONGO)
        : mongo.address();
  }

  /** The settings that statements and their files depend on, for the manifest: no secret is one. */
  public Map<String, String> published() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(
        Setting.BODS_VERSION.key(),
        bodsVersions.stream().map(BodsVersion::label).collect(Collectors.joining(",")));
    settings.put(Setting.BASE_URL.key(), publisher.baseUrl());
    settings.put(Setting.ID_NAMESPACE.key(), publisher.namespace());
    publisher.name().ifPresent(name -> settings.put(Setting.PUBLISHER_NAME.key(), name));
    publisher.url().ifPresent(url -> settings.put(Setting.PUBLISHER_URL.key(), url));
    publisher.license().ifPresent(license -> settings.put(Setting.LICENSE.key(), license));
    collections.forEach(
        (collection, name) -> settings.put("collections." + collection.collectionName(), name));
    settings.put(Setting.PART_SIZE.key(), files.partBytes() + " bytes");
    settings.put(Setting.COMPRESSION_LEVEL.key(), Integer.toString(files.compressionLevel()));
    settings.put(Setting.FORMAT.key(), files.alsoArray() ? "json" : "jsonl");
    return settings;
  }

  private static String defaultExportId(Clock clock) {
    DateTimeFormatter format = DateTimeFormatter.ofPattern("'ex'yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);
    return format.format(clock.instant().atOffset(ZoneOffset.UTC));
  }

  /** Hadoop's name for the scheme of S3, of which {@code s3:} is a synonym. */
  static String address(String given) {
    return given.startsWith("s3:") ? "s3a" + given.substring(2) : given;
  }

  private static String withoutSlash(String address) {
    return address.length() > 1 && address.endsWith("/")
        ? withoutSlash(address.substring(0, address.length() - 1))
        : address;
  }
}

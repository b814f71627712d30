package io.registerexporter.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be set, under the key that it has in a configuration file. */
public enum Setting {
  SOURCE("source", "sample:"),
  OUTPUT("output", "./out"),
  EXPORT_ID("exportId", ""),
  BODS_VERSION("bodsVersion", "0.4"),
  PUBLICATION_DATE("publicationDate", ""),
  BASE_URL("baseUrl", "https://register.openownership.org"),
  ID_NAMESPACE("idNamespace", "openownership-register"),
  PUBLISHER_NAME("publisherName", "Example Register"),
  PUBLISHER_URL("publisherUrl", "https://register.example.org"),
  LICENSE("license", "https://creativecommons.org/licenses/by/4.0/"),
  FORMAT("format", "jsonl"),
  PART_SIZE("partSize", "32"),
  SLICE_SIZE("sliceSize", "128"),
  COMPRESSION_LEVEL("compressionLevel", "6"),
  DRIVER_EDGES("driverEdges", Long.toString(edgesOfHeap())),
  STAGING("staging", ""),
  KEEP_STAGING("keepStaging", "false"),
  CLAIM_LEASE("claimLease", "60"),
  MONGO_URI_FROM("mongoUriFrom", ""),
  MONGO_TLS_CA("mongoTlsCa", ""),
  MONGO_TIMEOUT("mongoTimeout", "30"),
  MONGO_READ_TIMEOUT("mongoReadTimeout", "300"),
  MONGO_READERS("mongoReaders", "4"),
  MONGO_READINGS("mongoReadings", "3"),
  MONGO_PARTITIONER("mongoPartitioner", "id-range"),
  QUIESCED("quiesced", "false"),
  S3_ENCRYPTION("s3Encryption", ""),
  S3_KMS_KEY("s3KmsKey", ""),
  S3_TAGS("s3Tags", ""),
  METRIC_NAMESPACE("metricNamespace", ""),
  GATES_REJECTED("gates.rejected", "2"),
  GATES_DANGLING("gates.dangling", "5"),
  GATES_FEWER("gates.fewer", "10"),
  GATES_MINIMUM("gates.minimum", "1"),
  GATES_SCHEMA("gates.schema", "sample"),
  COLLECTION_PREFIX("collections.prefix", ""),
  ENTITIES("collections.entities", "entities"),
  RELATIONSHIPS("collections.relationships", "relationships"),
  STATEMENTS("collections.statements", "statements"),
  RAW_DATA_PROVENANCES("collections.raw_data_provenances", "raw_data_provenances"),
  IMPORTS("collections.imports", "imports"),
  DATA_SOURCES("collections.data_sources", "data_sources");

  private static final int HEAP_BYTES_PER_EDGE = 1_000;

  /** The largest value of {@link #DRIVER_EDGES}. */
  static final int MOST_DRIVER_EDGES = 20_000_000;

  /** What the names of all environment variables begin with. */
  public static final String ENVIRONMENT_PREFIX = "REGISTER_EXPORTER_";

  private static final String GATES = "gates.";

  private final String key;
  private final String defaultValue;

  Setting(String key, String defaultValue) {
    this.key = key;
    this.defaultValue = defaultValue;
  }

  /** An edge takes a few hundred bytes while it is collected and followed. */
  private static long edgesOfHeap() {
    return Math.min(MOST_DRIVER_EDGES, Runtime.getRuntime().maxMemory() / HEAP_BYTES_PER_EDGE);
  }

  public String key() {
    return key;
  }

  /** The value without any other; empty where there is none. */
  public String defaultValue() {
    return defaultValue;
  }

  /** The environment variable that sets it, {@code REGISTER_EXPORTER_PART_SIZE} for partSize. */
  public String environmentVariable() {
    String words = key.replace('.', '_').replaceAll("([a-z0-9])([A-Z])", "$1_$2");
    return ENVIRONMENT_PREFIX + words.toUpperCase(Locale.ROOT);
  }

  /** The name of the gate that it sets; empty if it sets none. */
  public Optional<String> gate() {
    return key.startsWith(GATES) ? Optional.of(key.substring(GATES.length())) : Optional.empty();
  }

  /** The setting of a gate by its name. */
  public static Optional<Setting> ofGate(String name) {
    return ofKey(GATES + name);
  }

  /** The names of all gates. */
  public static List<String> gates() {
    return Arrays.stream(values()).flatMap(setting -> setting.gate().stream()).toList();
  }

  static Optional<Setting> ofKey(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }
}

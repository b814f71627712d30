package io.registerexporter.config;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Checks the settings of a source that is a database. */
final class MongoCheck {

  /** Options of an address that hold secrets, whoever's driver knows them. */
  private static final Pattern SECRET_OPTION =
      Pattern.compile(
          "[?&;](authMechanismProperties|proxyUsername|[^=]*(password|secret|token)[^=]*)=",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> PARTITIONERS =
      new TreeMap<>(
          Map.of(
              "id-range", "io.registerexporter.source.mongo.IdRangePartitioner",
              "single",
                  "com.mongodb.spark.sql.connector.read.partitioner.SinglePartitionPartitioner"));
  private static final Pattern CLASS_NAME = Pattern.compile("[\\w$]+([.][\\w$]+)+");

  private final Check check;
  private final String source;
  private final boolean isByReference;

  /**
   * @param source what was given as the source; empty if nothing was
   */
  MongoCheck(Check check, String source) {
    this.check = check;
    this.source = source;
    this.isByReference = check.optional(Setting.MONGO_URI_FROM).isPresent();
  }

  /** True if the register is to be read from a database. */
  boolean isAskedFor() {
    return isAddress() || (source.isEmpty() && isByReference);
  }

  private boolean isAddress() {
    return source.startsWith("mongodb:") || source.startsWith("mongodb+srv:");
  }

  MongoConfig config() {
    Optional<SecretReference> uriFrom = uriFrom();
    if (uriFrom.isPresent() && !isAskedFor()) {
      check.problem(Setting.MONGO_URI_FROM, "is for a source mongodb://…");
    }
    return new MongoConfig(
        address(),
        uriFrom,
        check.place(Setting.MONGO_TLS_CA),
        check.between(Setting.MONGO_TIMEOUT, 1, 3_600),
        check.between(Setting.MONGO_READ_TIMEOUT, 1, 86_400),
        new MongoConfig.Reading(
            partitioner(),
            check.between(Setting.MONGO_READERS, 1, 1_000),
            check.between(Setting.MONGO_READINGS, 1, 100),
            check.flag(Setting.QUIESCED)));
  }

  /** Without credentials; empty if there is none, or all of it comes by reference. */
  private String address() {
    if (!isAddress() || (isByReference && source.equals(ExportConfig.MONGO))) {
      return "";
    }
    if (SECRET_OPTION.matcher(source).find()) {
      check.secretProblem(
          Setting.SOURCE,
          "holds an option with a secret. Give the whole address by --mongo-uri-from.");
    } else if (!MongoUri.isAddress(source)) {
      // What is not understood may hold anything.
      check.secretProblem(
          Setting.SOURCE, "must name a host and a database, mongodb://HOST[:PORT]/DATABASE.");
    }
    return source;
  }

  private Optional<SecretReference> uriFrom() {
    Optional<String> text = check.optional(Setting.MONGO_URI_FROM);
    Optional<SecretReference> reference = text.flatMap(SecretReference::of);
    if (text.isPresent() && reference.isEmpty()) {
      // Somebody may have given the secret itself.
      check.secretProblem(
          Setting.MONGO_URI_FROM, "must be " + SecretReference.FORMS + ", not the secret itself.");
    }
    return reference;
  }

  private String partitioner() {
    String name = check.optional(Setting.MONGO_PARTITIONER).orElse("");
    String known = PARTITIONERS.getOrDefault(name, name);
    if (!CLASS_NAME.matcher(known).matches()) {
      check.problem(
          Setting.MONGO_PARTITIONER,
          "must be " + String.join(", ", PARTITIONERS.keySet()) + " or the name of a class");
    }
    return known;
  }
}

package io.registerexporter.config;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.register.RegisterCollection;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads settings into types and collects what is wrong with them. */
final class Check {

  private static final Pattern EXPORT_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern CREDENTIALS = Pattern.compile("://[^/]*@|://[^/]*:.*@");

  /** Options of a MongoDB address that hold secrets. */
  private static final Pattern SECRET_OPTION =
      Pattern.compile(
          "[?&](authMechanismProperties|proxyUsername|proxyPassword)=", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> PARTITIONERS =
      new TreeMap<>(
          Map.of(
              "id-range", "io.registerexporter.source.mongo.IdRangePartitioner",
              "single",
                  "com.mongodb.spark.sql.connector.read.partitioner.SinglePartitionPartitioner"));
  private static final Pattern CLASS_NAME = Pattern.compile("[\\w$]+([.][\\w$]+)+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}([.][0-9]{1,9})?");
  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4)
          .appendPattern("-MM-dd")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final BigDecimal MEBIBYTE = BigDecimal.valueOf(1 << 20);
  private static final BigDecimal LARGEST = BigDecimal.valueOf(5 * 1024);

  private final Settings settings;
  private final List<String> problems = new ArrayList<>();
  private boolean onlyFlags = true;

  Check(Settings settings) {
    this.settings = settings;
  }

  void throwProblems() {
    if (!problems.isEmpty()) {
      throw new ConfigException(problems, onlyFlags);
    }
  }

  String required(Setting setting) {
    String text = settings.text(setting);
    if (text.isBlank()) {
      problem(setting, "must not be empty");
    }
    refuseCredentials(setting, text);
    return text;
  }

  Optional<String> optional(Setting setting) {
    return Optional.of(settings.text(setting)).filter(text -> !text.isBlank());
  }

  /** A folder, {@code sample:}, or {@code mongodb:} for every address of a database. */
  String source() {
    String source = required(Setting.SOURCE);
    if (!isMongo(source)) {
      if (optional(Setting.MONGO_URI_FROM).isPresent() && !settings.isDefault(Setting.SOURCE)) {
        problem(Setting.MONGO_URI_FROM, "is for a source mongodb://…");
      }
      return optional(Setting.MONGO_URI_FROM).isPresent() ? ExportConfig.MONGO : source;
    }
    return ExportConfig.MONGO;
  }

  private static boolean isMongo(String source) {
    return source.startsWith("mongodb:") || source.startsWith("mongodb+srv:");
  }

  MongoConfig mongo() {
    return new MongoConfig(
        mongoAddress(),
        mongoUriFrom(),
        optional(Setting.MONGO_TLS_CA),
        between(Setting.MONGO_TIMEOUT, 1, 3_600),
        between(Setting.MONGO_READ_TIMEOUT, 1, 86_400),
        new MongoConfig.Reading(
            partitioner(),
            between(Setting.MONGO_READERS, 1, 1_000),
            between(Setting.MONGO_READINGS, 1, 100),
            flag(Setting.QUIESCED)));
  }

  /** The address without credentials; empty if there is none, or all of it comes by reference. */
  private String mongoAddress() {
    String source = settings.text(Setting.SOURCE);
    if (!isMongo(source) || CREDENTIALS.matcher(source).find()) {
      return "";
    }
    boolean byReference = optional(Setting.MONGO_URI_FROM).isPresent();
    if (source.equals(ExportConfig.MONGO) && byReference) {
      return "";
    }
    if (SECRET_OPTION.matcher(source).find()) {
      problems.add(
          Setting.SOURCE.key()
              + " holds an option with a secret. Give the whole address by --mongo-uri-from.");
      onlyFlags &= settings.isFlag(Setting.SOURCE);
    } else if (!MongoUri.isAddress(source)) {
      problem(Setting.SOURCE, "must name a host and a database, mongodb://HOST[:PORT]/DATABASE");
    }
    return source;
  }

  private Optional<SecretReference> mongoUriFrom() {
    Optional<String> text = optional(Setting.MONGO_URI_FROM);
    Optional<SecretReference> reference = text.flatMap(SecretReference::of);
    if (text.isPresent() && reference.isEmpty()) {
      // Somebody may have given the secret itself.
      problems.add(
          Setting.MONGO_URI_FROM.key() + " must be " + SecretReference.FORMS + ", not the secret.");
      onlyFlags &= settings.isFlag(Setting.MONGO_URI_FROM);
    }
    return reference;
  }

  private String partitioner() {
    String name = settings.text(Setting.MONGO_PARTITIONER);
    String known = PARTITIONERS.getOrDefault(name, name);
    if (!CLASS_NAME.matcher(known).matches()) {
      problem(
          Setting.MONGO_PARTITIONER,
          "must be one of " + PARTITIONERS.keySet() + " or the name of a class");
    }
    return known;
  }

  boolean flag(Setting setting) {
    String text = settings.text(setting);
    if (!text.equals("true") && !text.equals("false")) {
      problem(setting, "must be true or false");
    }
    return text.equals("true");
  }

  String exportId(String defaultId) {
    String id = optional(Setting.EXPORT_ID).orElse(defaultId);
    if (!EXPORT_ID.matcher(id).matches()) {
      problem(Setting.EXPORT_ID, "must be 1 to 64 letters, digits, hyphens or underscores");
    }
    return id;
  }

  BodsVersion bodsVersion() {
    String label = settings.text(Setting.BODS_VERSION);
    Optional<BodsVersion> version = BodsVersion.ofLabel(label);
    if (version.isEmpty()) {
      problem(Setting.BODS_VERSION, "is not one of " + BodsVersion.labels());
    }
    return version.orElse(BodsVersion.V0_1);
  }

  Optional<LocalDate> date(Setting setting) {
    return optional(setting)
        .flatMap(
            text -> {
              try {
                return Optional.of(LocalDate.parse(text, DATE));
              } catch (DateTimeException e) {
                problem(setting, "must be a date, YYYY-MM-DD");
                return Optional.empty();
              }
            });
  }

  String requiredUri(Setting setting) {
    return settings.text(setting).isBlank()
        ? required(setting)
        : uri(setting).orElse(settings.text(setting));
  }

  Optional<String> uri(Setting setting) {
    Optional<String> text = optional(setting);
    if (text.isPresent() && !refuseCredentials(setting, text.get()) && !isWebAddress(text.get())) {
      problem(setting, "must be an address that begins with http:// or https://");
    }
    return text;
  }

  long mebibytes(Setting setting) {
    Optional<BigDecimal> size = number(setting);
    if (size.isPresent() && size.get().signum() > 0 && size.get().compareTo(LARGEST) <= 0) {
      return Math.max(1, size.get().multiply(MEBIBYTE).longValue());
    }
    problem(setting, "must be a number of MiB, more than 0 and at most " + LARGEST);
    return 1;
  }

  int between(Setting setting, int least, int most) {
    Optional<BigDecimal> number = number(setting).filter(n -> n.scale() == 0);
    if (number.isPresent()
        && number.get().compareTo(BigDecimal.valueOf(least)) >= 0
        && number.get().compareTo(BigDecimal.valueOf(most)) <= 0) {
      return number.get().intValue();
    }
    problem(setting, "must be a number from " + least + " to " + most);
    return least;
  }

  private Optional<BigDecimal> number(Setting setting) {
    String text = settings.text(setting).strip();
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  Map<RegisterCollection, String> collections() {
    String prefix = settings.text(Setting.COLLECTION_PREFIX);
    Map<RegisterCollection, String> names = new EnumMap<>(RegisterCollection.class);
    for (RegisterCollection collection : RegisterCollection.values()) {
      String name = prefix + settings.text(Setting.valueOf(collection.name()));
      if (name.isBlank() || name.contains("/")) {
        problem(Setting.valueOf(collection.name()), "must be the name of a collection");
      } else if (names.containsValue(name)) {
        problem(Setting.valueOf(collection.name()), "names a collection that another one names");
      }
      names.put(collection, name);
    }
    return names;
  }

  /** Names the setting, not its value. */
  private boolean refuseCredentials(Setting setting, String text) {
    boolean found = CREDENTIALS.matcher(text).find();
    if (found) {
      problems.add(
          setting.key() + " holds a user name or password. Give credentials by reference only.");
      onlyFlags &= settings.isFlag(setting);
    }
    return found;
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = new URI(text);
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private void problem(Setting setting, String what) {
    problems.add(settings.named(setting) + ": " + what + ".");
    onlyFlags &= settings.isFlag(setting);
  }
}

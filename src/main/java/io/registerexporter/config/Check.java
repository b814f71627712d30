package io.registerexporter.config;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.register.RegisterCollection;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
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
import java.util.regex.Pattern;

/** Reads settings into types and collects what is wrong with them. */
final class Check {

  private static final Pattern EXPORT_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern ID_NAMESPACE_FORM = Pattern.compile("[A-Za-z0-9_-]{1,31}");
  private static final Pattern METRIC_NAMESPACE_FORM =
      Pattern.compile("(?!AWS/)[A-Za-z0-9][A-Za-z0-9._/#:-]{0,254}");
  private static final Pattern CREDENTIALS = Pattern.compile("^mongodb.*@|://[^/]*@|://[^/]*:.*@");

  private static final Pattern ODD_KEY =
      Pattern.compile("^s3a:(?!//[^/])|^s3a://.*/([.]{0,2})/|^s3a://.*/[.]{1,2}$");

  /** Commas, stars and backslashes have a meaning to the connector, slashes to file systems. */
  private static final Pattern COLLECTION = Pattern.compile("[^/,*\\\\]*[^/,*\\\\\\s][^/,*\\\\]*");

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

  /** Where something lies; without credentials. */
  Optional<String> place(Setting setting) {
    Optional<String> text = optional(setting);
    text.ifPresent(place -> refuseCredentials(setting, place));
    return text;
  }

  /** A folder for documents as they are in the register, which must not be among what is public. */
  Optional<String> staging(String output) {
    Optional<String> folder = place(Setting.STAGING).map(ExportConfig::address);
    folder.ifPresent(address -> refuseOddKey(Setting.STAGING, address));
    if (folder.isPresent() && (folder.get() + "/").startsWith(output + "/bods_exports_results/")) {
      problem(Setting.STAGING, "lies among the published files; name a folder that is not public");
    }
    return folder;
  }

  /** Hadoop takes such a key for another than S3 does. */
  void refuseOddKey(Setting setting, String address) {
    if (ODD_KEY.matcher(address).find() && !CREDENTIALS.matcher(address).find()) {
      problem(setting, "must name a bucket, and no folder in it whose name is empty, . or ..");
    }
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

  /** The versions of the standard, each once, the first of which lies at the top. */
  List<BodsVersion> bodsVersions() {
    List<BodsVersion> versions = new ArrayList<>();
    for (String label : settings.text(Setting.BODS_VERSION).split(",", -1)) {
      Optional<BodsVersion> version = BodsVersion.ofLabel(label.strip());
      if (version.isEmpty()) {
        problem(Setting.BODS_VERSION, "must be one or more of " + BodsVersion.labels());
        return List.of(BodsVersion.V0_4);
      }
      if (versions.contains(version.get())) {
        problem(Setting.BODS_VERSION, "names " + label.strip() + " twice");
      }
      versions.add(version.get());
    }
    return versions;
  }

  String idNamespace() {
    String namespace = settings.text(Setting.ID_NAMESPACE);
    if (!ID_NAMESPACE_FORM.matcher(namespace).matches()) {
      problem(
          Setting.ID_NAMESPACE,
          "must be 1 to 31 letters, digits, hyphens or underscores: ids have up to 64 characters");
    }
    return namespace;
  }

  /** CloudWatch keeps what begins with AWS/ to itself. */
  Optional<String> metricNamespace() {
    Optional<String> namespace = optional(Setting.METRIC_NAMESPACE);
    if (namespace.isPresent() && !METRIC_NAMESPACE_FORM.matcher(namespace.get()).matches()) {
      problem(
          Setting.METRIC_NAMESPACE,
          "must be 1 to 255 letters, digits and ._/#:-, with a letter or digit first, and not begin"
              + " with AWS/");
    }
    return namespace;
  }

  String oneOf(Setting setting, String... allowed) {
    String text = settings.text(setting);
    if (!List.of(allowed).contains(text)) {
      problem(setting, "is not one of " + String.join(", ", allowed));
    }
    return text;
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

  /** From 0.2 on, statements say who publishes them: by a name, an address or both. */
  void requirePublisher(
      List<BodsVersion> versions, Optional<String> name, Optional<String> address) {
    if (!versions.equals(List.of(BodsVersion.V0_1)) && name.isEmpty() && address.isEmpty()) {
      problem(
          Setting.PUBLISHER_NAME,
          "must not be empty where " + Setting.PUBLISHER_URL.key() + " is, too");
    }
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

  Optional<BigDecimal> number(Setting setting) {
    String text = settings.text(setting).strip();
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  Map<RegisterCollection, String> collections() {
    String prefix = settings.text(Setting.COLLECTION_PREFIX);
    Map<RegisterCollection, String> names = new EnumMap<>(RegisterCollection.class);
    for (RegisterCollection collection : RegisterCollection.values()) {
      String name = prefix + settings.text(Setting.valueOf(collection.name()));
      if (!COLLECTION.matcher(name).matches()) {
        problem(Setting.valueOf(collection.name()), "must be the name of a collection");
      } else if (names.containsValue(name)) {
        problem(Setting.valueOf(collection.name()), "names a collection that another one names");
      }
      names.put(collection, name);
    }
    return names;
  }

  private boolean refuseCredentials(Setting setting, String text) {
    boolean found = CREDENTIALS.matcher(text).find();
    if (found) {
      secretProblem(setting, "holds a user name or password. Give credentials by reference only.");
    }
    return found;
  }

  /** In ASCII: the standard's formats take no other letters, which {@link URI} does. */
  private static boolean isWebAddress(String text) {
    try {
      URI uri = new URI(text);
      return StandardCharsets.US_ASCII.newEncoder().canEncode(text)
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Names the setting, not its value. */
  void secretProblem(Setting setting, String what) {
    problems.add(setting.key() + " " + what);
    onlyFlags &= settings.isFlag(setting);
  }

  void problem(Setting setting, String what) {
    problems.add(settings.named(setting) + ": " + what + ".");
    onlyFlags &= settings.isFlag(setting);
  }
}

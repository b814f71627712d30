package io.registerexporter.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The value of every setting and where it comes from. A flag wins over the environment, that over
 * the file, and that over the default.
 */
public final class Settings {

  /** Variables of the same prefix that the starting script reads, and the launcher. */
  private static final Set<String> OTHER_VARIABLES =
      Set.of(
          "REGISTER_EXPORTER_CLUSTER_CONFIG",
          "REGISTER_EXPORTER_ENVIRONMENT",
          "REGISTER_EXPORTER_HEAP",
          "REGISTER_EXPORTER_LOG");

  /** Where a value comes from, as messages name it. */
  record Value(String text, String origin, boolean isFlag) {}

  private final Map<Setting, Value> values = new EnumMap<>(Setting.class);

  private final List<String> unknown = new ArrayList<>();

  private Settings() {
    for (Setting setting : Setting.values()) {
      values.put(setting, new Value(setting.defaultValue(), "default of " + setting.key(), false));
    }
  }

  /**
   * @param flags the flags given, by setting
   * @param environment environment variables
   * @param file a YAML file, if one is given
   * @throws ConfigException if the file cannot be read, or a key or variable is not known
   */
  public static Settings of(
      Map<Setting, String> flags, Map<String, String> environment, Optional<Path> file) {
    Settings settings = new Settings();
    file.ifPresent(path -> settings.putAll(path, YamlFile.read(path)));
    settings.putAll(environment);
    flags.forEach(
        (setting, text) -> settings.values.put(setting, new Value(text, flag(setting), true)));
    settings.throwUnknownVariables(environment.keySet());
    return settings;
  }

  /**
   * What is given and not empty, whatever else is wrong. The same source wins as otherwise.
   *
   * @param file one that cannot be read says nothing
   */
  static Map<Setting, String> given(
      Map<Setting, String> flags, Map<String, String> environment, Optional<Path> file) {
    Map<Setting, String> given = new EnumMap<>(Setting.class);
    Map<String, String> keys = file.map(Settings::readable).orElse(Map.of());
    for (Setting setting : Setting.values()) {
      Stream.of(
              flags.get(setting),
              environment.get(setting.environmentVariable()),
              keys.get(setting.key()))
          .filter(Objects::nonNull)
          .findFirst()
          .filter(text -> !text.isBlank())
          .ifPresent(text -> given.put(setting, text));
    }
    return given;
  }

  private static Map<String, String> readable(Path file) {
    try {
      return YamlFile.read(file);
    } catch (ConfigException unreadable) {
      return Map.of();
    }
  }

  String text(Setting setting) {
    return values.get(setting).text();
  }

  /** Where the value comes from, with the value: {@code --part-size 0}. */
  String named(Setting setting) {
    Value value = values.get(setting);
    String space = value.origin().endsWith("=") ? "" : " ";
    return value.origin() + space + (value.text().isEmpty() ? "(empty)" : value.text());
  }

  boolean isFlag(Setting setting) {
    return values.get(setting).isFlag();
  }

  boolean isDefault(Setting setting) {
    return values.get(setting).origin().startsWith("default of ");
  }

  private void putAll(Path path, Map<String, String> keys) {
    keys.forEach(
        (key, text) ->
            Setting.ofKey(key)
                .ifPresentOrElse(
                    setting -> values.put(setting, new Value(text, path + ": " + key, false)),
                    () -> unknown.add(path + ": unknown key " + key)));
    throwUnknown(knownKeys());
  }

  private void putAll(Map<String, String> environment) {
    for (Setting setting : Setting.values()) {
      String name = setting.environmentVariable();
      if (environment.containsKey(name)) {
        values.put(setting, new Value(environment.get(name), name, false));
      }
    }
  }

  /** A variable of our prefix is a mistake, unless the reference to a secret names it. */
  private void throwUnknownVariables(Set<String> environment) {
    List<String> known =
        Arrays.stream(Setting.values()).map(Setting::environmentVariable).sorted().toList();
    environment.stream()
        .filter(name -> name.startsWith(Setting.ENVIRONMENT_PREFIX))
        .filter(name -> !known.contains(name) && !OTHER_VARIABLES.contains(name))
        .filter(name -> !text(Setting.MONGO_URI_FROM).equals("env:" + name))
        .forEach(name -> unknown.add("unknown environment variable " + name));
    throwUnknown(String.join(", ", known));
  }

  private void throwUnknown(String known) {
    if (!unknown.isEmpty()) {
      throw new ConfigException(
          unknown.stream().map(name -> name + ". Known: " + known + ".").toList(), false);
    }
  }

  private static String knownKeys() {
    return Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.joining(", "));
  }

  private static String flag(Setting setting) {
    if (setting.gate().isPresent()) {
      return "--gate " + setting.gate().get() + "=";
    }
    return "--" + setting.key().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}

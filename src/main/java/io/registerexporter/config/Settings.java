package io.registerexporter.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The value of every setting and where it comes from. A flag wins over the environment, that over
 * the file, and that over the default.
 */
public final class Settings {

  /** Variables of the same prefix that the launching script reads. */
  private static final Set<String> OTHER_VARIABLES =
      Set.of("REGISTER_EXPORTER_HEAP", "REGISTER_EXPORTER_LOG");

  /** Where a value comes from, as messages name it. */
  record Value(String text, String origin, boolean isFlag) {}

  private final Map<Setting, Value> values = new EnumMap<>(Setting.class);

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
    file.ifPresent(path -> settings.putAll(path, readFile(path)));
    settings.putAll(environment);
    flags.forEach(
        (setting, text) -> settings.values.put(setting, new Value(text, flag(setting), true)));
    return settings;
  }

  String text(Setting setting) {
    return values.get(setting).text();
  }

  /** Where the value comes from, with the value: {@code --part-size 0}. */
  String named(Setting setting) {
    Value value = values.get(setting);
    return value.origin() + " " + (value.text().isEmpty() ? "(empty)" : value.text());
  }

  boolean isFlag(Setting setting) {
    return values.get(setting).isFlag();
  }

  private void putAll(Path path, Map<String, String> keys) {
    keys.forEach(
        (key, text) -> {
          Setting setting =
              Setting.ofKey(key)
                  .orElseThrow(
                      () ->
                          new ConfigException(
                              path
                                  + ": unknown key "
                                  + key
                                  + ". Known keys: "
                                  + knownKeys()
                                  + "."));
          values.put(setting, new Value(text, path + ": " + key, false));
        });
  }

  private void putAll(Map<String, String> environment) {
    Map<String, Setting> known =
        Arrays.stream(Setting.values())
            .collect(Collectors.toMap(Setting::environmentVariable, setting -> setting));
    environment.forEach(
        (name, text) -> {
          if (known.containsKey(name)) {
            values.put(known.get(name), new Value(text, name, false));
          } else if (name.startsWith(Setting.ENVIRONMENT_PREFIX)
              && !OTHER_VARIABLES.contains(name)) {
            throw new ConfigException(
                "unknown environment variable "
                    + name
                    + ". Known ones: "
                    + known.keySet().stream().sorted().collect(Collectors.joining(", "))
                    + ".");
          }
        });
  }

  private static Map<String, String> readFile(Path path) {
    JsonNode root;
    try {
      root = YAMLMapper.builder().build().readTree(Files.readString(path));
    } catch (JsonProcessingException e) {
      throw new ConfigException(
          path
              + ", line "
              + e.getLocation().getLineNr()
              + ": no valid YAML: "
              + e.getOriginalMessage().lines().findFirst().orElse("")
              + ".");
    } catch (IOException e) {
      throw new ConfigException(
          "cannot read the configuration file "
              + path
              + ". Check --config: "
              + e.getMessage()
              + ".");
    }
    Map<String, String> keys = new LinkedHashMap<>();
    if (!root.isMissingNode() && !root.isNull() && !root.isObject()) {
      throw new ConfigException(path + ": a file of keys and values is expected.");
    }
    flatten(path, "", root, keys);
    return keys;
  }

  private static void flatten(Path path, String prefix, JsonNode node, Map<String, String> keys) {
    for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
      Map.Entry<String, JsonNode> field = fields.next();
      String key = prefix + field.getKey();
      if (field.getValue().isObject()) {
        flatten(path, key + ".", field.getValue(), keys);
      } else if (field.getValue().isArray()) {
        throw new ConfigException(path + ": " + key + " is a list; a single value is expected.");
      } else {
        keys.put(key, field.getValue().isNull() ? "" : field.getValue().asText());
      }
    }
  }

  private static String knownKeys() {
    return Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.joining(", "));
  }

  private static String flag(Setting setting) {
    return "--" + setting.key().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
  }
}

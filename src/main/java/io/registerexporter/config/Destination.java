package io.registerexporter.config;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where an export was to go, told from settings that may be wrong otherwise. */
public final class Destination {

  private static final Set<Setting> NEEDED = EnumSet.of(Setting.OUTPUT, Setting.EXPORT_ID);

  private static final Set<Setting> WITH_OBJECTS =
      EnumSet.of(
          Setting.OUTPUT,
          Setting.EXPORT_ID,
          Setting.S3_ENCRYPTION,
          Setting.S3_KMS_KEY,
          Setting.S3_TAGS);

  private Destination() {}

  /**
   * The output folder and the export's id, with what S3 is told about objects if that can be used,
   * and every other setting as it is by default.
   *
   * @param flags the flags given, by setting
   * @param environment environment variables
   * @param file a YAML file, if one is given; one that cannot be read says nothing
   * @return empty if output and id are not both given, or one of them cannot be used
   */
  public static Optional<ExportConfig> of(
      Map<Setting, String> flags, Map<String, String> environment, Optional<Path> file) {
    Map<Setting, String> given = Settings.given(flags, environment, file);
    if (!given.keySet().containsAll(NEEDED)) {
      return Optional.empty();
    }
    return usable(given, WITH_OBJECTS).or(() -> usable(given, NEEDED));
  }

  private static Optional<ExportConfig> usable(Map<Setting, String> given, Set<Setting> wanted) {
    Map<Setting, String> settings = new EnumMap<>(given);
    settings.keySet().retainAll(wanted);
    try {
      return Optional.of(
          ExportConfig.of(Settings.of(settings, Map.of(), Optional.empty()), Clock.systemUTC()));
    } catch (ConfigException unusable) {
      return Optional.empty();
    }
  }
}

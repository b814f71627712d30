package io.registerexporter.launcher.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import java.util.List;

/**
 * What the launcher does beside asking for a cluster, from {@code launcher.yaml}.
 *
 * @param claims the folder in S3 in which launches are claimed
 * @param exportStep the name of the step that exports
 * @param configBuckets the buckets from which events may have other files
 * @param overridable paths that events may change although they are {@link Protected}
 * @param stepFlags the flags that events may add to steps
 * @param relaunches how often a cluster that failed is launched again
 */
public record LauncherSettings(
    @JsonProperty(required = true) String claims,
    @JsonProperty(required = true) String exportStep,
    List<String> configBuckets,
    List<String> overridable,
    List<String> stepFlags,
    Integer relaunches) {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);

  /** Fills in what may be left out. */
  public LauncherSettings {
    configBuckets = configBuckets == null ? List.of() : List.copyOf(configBuckets);
    overridable = overridable == null ? List.of() : List.copyOf(overridable);
    stepFlags = stepFlags == null ? List.of() : List.copyOf(stepFlags);
    relaunches = relaunches == null ? 1 : relaunches;
  }

  /**
   * @throws LauncherException if something is missing, unknown or of a wrong type
   */
  static LauncherSettings of(JsonNode file) {
    try {
      return MAPPER.treeToValue(file, LauncherSettings.class);
    } catch (UnrecognizedPropertyException e) {
      throw wrong(
          "there is no '" + e.getPropertyName() + "'; there are " + e.getKnownPropertyIds(), e);
    } catch (JsonProcessingException e) {
      throw wrong(e.getOriginalMessage().lines().findFirst().orElse(""), e);
    }
  }

  private static LauncherException wrong(String what, JsonProcessingException e) {
    return new LauncherException(Kind.CONFIGURATION, "launcher.yaml: " + what + ".", e);
  }
}

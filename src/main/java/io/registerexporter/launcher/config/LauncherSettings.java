package io.registerexporter.launcher.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.S3Address;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the launcher does beside asking for a cluster, from {@code launcher.yaml}.
 *
 * @param claims the folder in S3 in which launches are claimed
 * @param exportStep the name of the step that exports
 * @param configBuckets the buckets from which events may have other files
 * @param overridable paths that events may change although they are {@link EventLimits}
 * @param stepFlags the flags that events may add to steps
 * @param relaunches how often a cluster that failed is launched again
 * @param notices where operators are told how exports end
 * @param metricNamespace CloudWatch's namespace for what a watch measures; null if nothing is
 *     measured
 */
public record LauncherSettings(
    @JsonProperty(required = true) String claims,
    @JsonProperty(required = true) String exportStep,
    List<String> configBuckets,
    List<String> overridable,
    List<String> stepFlags,
    Integer relaunches,
    Notices notices,
    String metricNamespace) {

  private static final Pattern NAMESPACE =
      Pattern.compile("(?!AWS/)[A-Za-z0-9][A-Za-z0-9._/#:-]{0,254}");

  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  private static final ObjectMapper MAPPER =
      new ObjectMapper().disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);

  /** Fills in what may be left out. */
  public LauncherSettings {
    configBuckets = configBuckets == null ? List.of() : List.copyOf(configBuckets);
    overridable = overridable == null ? List.of() : List.copyOf(overridable);
    stepFlags = stepFlags == null ? List.of() : List.copyOf(stepFlags);
    relaunches = relaunches == null ? 1 : relaunches;
    notices = notices == null ? new Notices(null, null) : notices;
  }

  /**
   * Topics of SNS, by their ARNs.
   *
   * @param published for exports that are published; null if nobody is told
   * @param failed for clusters that ended otherwise, and for exports that get none; null likewise
   */
  public record Notices(String published, String failed) {

    /** A topic that keeps an order wants more than a notice has. */
    private static final Pattern TOPIC =
        Pattern.compile("arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]{1,256}");

    private void addProblems(List<String> problems) {
      addProblem("published", published, problems);
      addProblem("failed", failed, problems);
    }

    private static void addProblem(String name, String topic, List<String> problems) {
      if (topic != null && !TOPIC.matcher(topic).matches()) {
        problems.add(
            "notices."
                + name
                + " must be the ARN of a standard topic of SNS, as in"
                + " arn:aws:sns:eu-west-2:123456789012:NAME, or null, and is "
                + topic);
      }
    }
  }

  /**
   * @throws LauncherException if something is missing, unknown or of a wrong type
   */
  static LauncherSettings of(JsonNode file) {
    try {
      LauncherSettings settings = MAPPER.treeToValue(file, LauncherSettings.class);
      List<String> problems = settings.problems();
      if (!problems.isEmpty()) {
        throw new LauncherException(
            Kind.CONFIGURATION, "launcher.yaml: " + String.join("; ", problems) + ".");
      }
      return settings;
    } catch (UnrecognizedPropertyException e) {
      throw wrong(
          "there is no '" + e.getPropertyName() + "'; there are " + e.getKnownPropertyIds(), e);
    } catch (JsonProcessingException e) {
      throw wrong(e.getOriginalMessage().lines().findFirst().orElse(""), e);
    }
  }

  private List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (claims == null || !S3Address.isOne(claims)) {
      problems.add("claims must be an address as in s3://BUCKET/FOLDER, and is " + claims);
    }
    if (exportStep == null || exportStep.isBlank()) {
      problems.add("exportStep must be the name of a step");
    }
    configBuckets.stream()
        .filter(bucket -> !BUCKET.matcher(bucket).matches())
        .forEach(bucket -> problems.add("configBuckets: '" + bucket + "' is no name of a bucket"));
    overridable.stream()
        .filter(path -> !EventLimits.knows(path))
        .forEach(path -> problems.add("overridable: '" + path + "' is not a protected path"));
    stepFlags.stream()
        .filter(flag -> !flag.startsWith("--"))
        .forEach(flag -> problems.add("stepFlags: '" + flag + "' must begin with --"));
    if (relaunches < 0) {
      problems.add("relaunches must be 0 or more, and is " + relaunches);
    }
    notices.addProblems(problems);
    if (metricNamespace != null && !NAMESPACE.matcher(metricNamespace).matches()) {
      problems.add(
          "metricNamespace must be 1 to 255 letters, digits and ._/#:-, with a letter or digit first,"
              + " and not begin with AWS/, and is "
              + metricNamespace);
    }
    return problems;
  }

  private static LauncherException wrong(String what, JsonProcessingException e) {
    return new LauncherException(Kind.CONFIGURATION, "launcher.yaml: " + what + ".", e);
  }
}

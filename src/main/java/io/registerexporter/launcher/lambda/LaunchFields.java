package io.registerexporter.launcher.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.launcher.config.Change;
import io.registerexporter.launcher.launch.LaunchRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields that ask for an export. Each may be left out, and there are no others. */
final class LaunchFields {

  private static final List<String> KNOWN =
      List.of(
          "export_date",
          "correlation_id",
          "s3_overrides",
          "overrides",
          "extend",
          "additional_step_args");

  private static final String BUCKET = "emr_launcher_config_s3_bucket";
  private static final String FOLDER = "emr_launcher_config_s3_folder";

  private static final Pattern BUCKET_NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  private LaunchFields() {}

  /**
   * @param sent the day for a request that names none: when the event was made
   * @throws io.registerexporter.launcher.LauncherException if a field is unknown, or is not as it
   *     has to be
   */
  static LaunchRequest read(Fields fields, Optional<LocalDate> sent) {
    fields.allowing(KNOWN);
    Change change =
        new Change(
            files(fields).orElse(null),
            fields.object("overrides").object(),
            lists(fields.object("extend")),
            stepArguments(fields.object("additional_step_args")),
            false);
    return new LaunchRequest(
        exportDate(fields).or(() -> sent), false, change, correlationId(fields));
  }

  private static Optional<LocalDate> exportDate(Fields fields) {
    return fields
        .text("export_date")
        .map(text -> UtcDay.of(fields.name() + "'s field export_date", text));
  }

  private static Optional<String> correlationId(Fields fields) {
    Optional<String> id = fields.text("correlation_id");
    id.filter(text -> !LaunchRequest.CORRELATION_ID.matcher(text).matches())
        .ifPresent(
            text -> {
              throw Fields.wrong(
                  fields.name()
                      + "'s field correlation_id must match "
                      + LaunchRequest.CORRELATION_ID
                      + ", and is "
                      + Fields.shown(text));
            });
    return id;
  }

  private static Optional<String> files(Fields fields) {
    if (!fields.has("s3_overrides")) {
      return Optional.empty();
    }
    Fields place = fields.object("s3_overrides").allowing(List.of(BUCKET, FOLDER));
    String bucket = place.required(BUCKET);
    if (!BUCKET_NAME.matcher(bucket).matches()) {
      throw Fields.wrong(
          place.name() + " has in " + BUCKET + " no name of a bucket: " + Fields.shown(bucket));
    }
    String folder = place.required(FOLDER).replaceAll("^/+|/+$", "");
    if (folder.isBlank()) {
      throw Fields.wrong(place.name() + " has an empty " + FOLDER);
    }
    return Optional.of("s3://" + bucket + "/" + folder);
  }

  private static Map<String, JsonNode> lists(Fields extend) {
    Map<String, JsonNode> lists = new LinkedHashMap<>();
    extend.names().forEach(path -> lists.put(path, extend.list(path)));
    return lists;
  }

  private static Map<String, List<String>> stepArguments(Fields steps) {
    Map<String, List<String>> arguments = new LinkedHashMap<>();
    steps.names().forEach(step -> arguments.put(step, steps.texts(step)));
    return arguments;
  }
}

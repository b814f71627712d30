package io.registerexporter.launcher.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.config.Change;
import io.registerexporter.launcher.launch.LaunchRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchFieldsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  @Test
  void noFields_areTheConfiguredClusterForToday() {
    assertThat(read("{}")).isEqualTo(LaunchRequest.ofToday());
    assertThat(read("null")).isEqualTo(LaunchRequest.ofToday());
  }

  @Test
  void fieldsThatAreNull_areAsIfLeftOut() {
    assertThat(
            read(
                """
                {"s3_overrides": null, "overrides": null, "extend": null,
                 "additional_step_args": null, "export_date": null, "correlation_id": null}
                """))
        .isEqualTo(LaunchRequest.ofToday());
  }

  @Test
  void allFields_makeTheRequest() {
    LaunchRequest request =
        LaunchFields.read(Fields.of("the event", Example.event("launch")), Optional.empty());

    assertThat(request)
        .isEqualTo(
            new LaunchRequest(
                Optional.of(DAY),
                false,
                new Change(
                    "s3://config-bucket/emr/register-exporter",
                    Example.json(
                        """
                        {"Name": "register-exporter-trial",
                         "Instances": {"Ec2SubnetId": "subnet-0123456789abcdef0"}}
                        """),
                    Map.of(
                        "Instances.InstanceFleets",
                        Example.json(
                            """
                            [{"Name": "TASK", "InstanceFleetType": "TASK",
                              "TargetSpotCapacity": 4}]
                            """)),
                    Map.of("export", List.of("--bods-version", "0.4,0.2")),
                    false),
                Optional.of("release-42")));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31,                2026-01-31",
    "2026-01-31T02:00:00Z,      2026-01-31",
    "2026-01-31T02:00:00.123Z,  2026-01-31",
    "2026-01-31T23:30:00-05:00, 2026-02-01",
    "2026-02-01T00:30:00+01:00, 2026-01-31",
    "2024-02-29,                2024-02-29"
  })
  void exportDate_isADayOrTheUtcDayOfATime(String text, LocalDate day) {
    assertThat(read("{\"export_date\": \"" + text + "\"}").exportDate()).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "today",
        "31.01.2026",
        "2026-1-31",
        "2026-02-30",
        "+12026-01-31",
        "+12026-01-31T02:00:00Z",
        "2026-01-31T02:00:00",
        "2026-01-31 ",
        "<aws.scheduler.scheduled-time>"
      })
  void exportDate_thatIsNone_isRefused(String text) {
    assertRefused(
        "{\"export_date\": \"" + text + "\"}",
        "the event's field export_date must be a day as in 2026-01-31",
        "and is '" + text + "'");
  }

  @Test
  void dayOfTheMessage_countsOnlyWithoutExportDate() {
    Optional<LocalDate> sent = Optional.of(DAY.plusDays(1));

    assertThat(LaunchFields.read(Fields.of("the event", Example.json("{}")), sent).exportDate())
        .isEqualTo(sent);
    assertThat(
            LaunchFields.read(
                    Fields.of("the event", Example.json("{\"export_date\": \"2026-01-31\"}")), sent)
                .exportDate())
        .contains(DAY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "2026-01-31T02:00:00Z", "arn:aws:states:eu-west-1:1:execution/x_1"})
  void correlationId_isTaken(String id) {
    assertThat(read("{\"correlation_id\": \"" + id + "\"}").correlationId()).contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "line\\nbreak", "é"})
  void correlationId_thatWouldUpsetTagsOrLogs_isRefused(String id) {
    assertRefused(
        "{\"correlation_id\": \"" + id + "\"}", "the event's field correlation_id must match");
  }

  @Test
  void correlationId_thatIsTooLong_isRefusedAndCutInTheMessage() {
    assertThat(read("{\"correlation_id\": \"" + "x".repeat(128) + "\"}").correlationId())
        .isPresent();
    assertRefused("{\"correlation_id\": \"" + "x".repeat(129) + "\"}", "'" + "x".repeat(80) + "…'");
  }

  @Test
  void unknownField_isNamed_withThoseThatThereAre() {
    assertRefused(
        "{\"overides\": {\"Name\": \"secret\"}}",
        "the event has a field 'overides'",
        "export_date, correlation_id, s3_overrides, overrides, extend, additional_step_args");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                     | the event must be a JSON object, and is an array",
        "'\"text\"'                             | the event must be a JSON object, and is a string",
        "{\"export_date\": 20260131}            | field export_date must be a string, and is a number",
        "{\"correlation_id\": {}}               | field correlation_id must be a string, and is an object",
        "{\"overrides\": []}                    | field overrides must be a JSON object, and is an array",
        "{\"extend\": []}                       | field extend must be a JSON object, and is an array",
        "{\"extend\": {\"Steps\": {}}}          | field extend's field Steps must be a list, and is an object",
        "{\"additional_step_args\": \"-x\"}     | field additional_step_args must be a JSON object, and is a string",
        "{\"additional_step_args\": {\"a\":\"x\"}} | additional_step_args's field a must be a list, and is a string",
        "{\"additional_step_args\": {\"a\":[1]}}   | field a must be a list of strings, and has in it a number"
      })
  void wrongType_isNamedWithWhatWasFound(String event, String message) {
    assertRefused(event, message);
  }

  @ParameterizedTest
  @CsvSource({
    "emr/register-exporter,   s3://config-bucket/emr/register-exporter",
    "/emr/register-exporter/, s3://config-bucket/emr/register-exporter"
  })
  void s3Overrides_areTheAddressOfTheFiles(String folder, String address) {
    assertThat(read(place("config-bucket", folder)).change().files()).isEqualTo(address);
  }

  @Test
  void s3Overrides_thatAreIncompleteOrWrong_areRefused() {
    assertRefused(
        "{\"s3_overrides\": {\"emr_launcher_config_s3_bucket\": \"config-bucket\"}}",
        "the event's field s3_overrides has no field emr_launcher_config_s3_folder");
    assertRefused(
        "{\"s3_overrides\": {\"bucket\": \"config-bucket\"}}",
        "has a field 'bucket'",
        "emr_launcher_config_s3_bucket, emr_launcher_config_s3_folder");
    assertRefused(place("s3://config-bucket", "emr"), "no name of a bucket: 's3://config-bucket'");
    assertRefused(place("config-bucket", "//"), "an empty emr_launcher_config_s3_folder");
  }

  private static String place(String bucket, String folder) {
    return "{\"s3_overrides\": {\"emr_launcher_config_s3_bucket\": \""
        + bucket
        + "\", \"emr_launcher_config_s3_folder\": \""
        + folder
        + "\"}}";
  }

  private static LaunchRequest read(String event) {
    return LaunchFields.read(Fields.of("the event", Example.json(event)), Optional.empty());
  }

  private static void assertRefused(String event, String... messages) {
    assertThatThrownBy(() -> read(event))
        .isInstanceOfSatisfying(
            LauncherException.class,
            e -> assertThat(e.kind()).isEqualTo(LauncherException.Kind.USAGE))
        .hasMessageContainingAll(messages)
        .hasMessageNotContaining("secret");
  }
}

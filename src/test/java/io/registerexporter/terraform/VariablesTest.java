package io.registerexporter.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terraform itself refuses what an environment and an account must not be given. */
class VariablesTest {

  private static final Path VARIABLES =
      Converter.TERRAFORM.resolve("modules/exporter/variables.tf");

  private static final Path ACCOUNT = Converter.TERRAFORM.resolve("account");

  private static final String RIGHT =
      """
      {
        "environment": "qa",
        "release": "1.2.0",
        "job_jar": "x-job.jar",
        "launcher_jar": "x-launcher.jar",
        "owner": "team",
        "cost_center": "data",
        "register": {
          "source": "mongodb://mongo.example.org:27017/register",
          "base_url": "https://register.example.org",
          "id_namespace": "example",
          "publisher_name": "Example",
          "publisher_url": "https://register.example.org",
          "license": "https://example.org/license"
        },
        "mongo": {"cidr_blocks": ["10.20.0.0/24"]},
        "network": {"cidr_block": "10.40.0.0/20", "availability_zones": ["eu-west-2a"]},
        "operators": ["arn:aws:iam::111122223333:role/concourse"],
        "curators": ["arn:aws:iam::111122223333:role/register-team"],
        "readers": {"principals": ["arn:aws:iam::444455556666:root"]},
        "key_arn": "arn:aws:kms:eu-west-2:111122223333:key/0a1b2c3d-4e5f-6000-1a2b-3c4d5e6f7000",
        "permissions_boundaries": {
          "roles": "arn:aws:iam::111122223333:policy/register-exporter-qa-boundary",
          "emr": "arn:aws:iam::111122223333:policy/register-exporter-qa-emr-boundary"
        },
        "monthly_budget_usd": 150
      }
      """;

  @TempDir private Path folder;

  @Test
  void whatIsRight_passes() throws IOException, InterruptedException {
    assertThat(plan(json -> {})).doesNotContain("Error:").contains("No changes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "readers.principals | ['*']",
        "readers.principals | ['arn:aws:iam::444455556666:role/*']",
        "readers.distributions | ['*']",
        "operators | []",
        "operators | ['*']",
        "operators | ['arn:aws:iam::111122223333:root']",
        "curators | []",
        "curators | ['arn:aws:iam::111122223333:root']",
        "mongo.port | 22",
        "mongo.cidr_blocks | ['0.0.0.0/0']",
        "mongo.security_group_id | 'everything'",
        "network.cidr_block | '10.0.0.0/8'",
        "register.source | 'mongodb://reader:secret@mongo.example.org/register'",
        "register.source | 's3://bucket'",
        "key_arn | 'alias/aws/s3'",
        "schedule.time_zone | 'America/New_York'",
        "schedule.hour | 2",
        "environment | 'qa/../production'",
        "release | 'latest'",
        "longest_run_minutes | 100000",
        "monthly_budget_usd | 0",
      })
  void whatIsWrong_isRefused_byItsName(String variable, String value)
      throws IOException, InterruptedException {
    JsonNode wrong = new ObjectMapper().readTree(value.replace('\'', '"'));
    int dot = variable.lastIndexOf('.');
    String name = variable.substring(dot + 1);

    String said =
        plan(
            json ->
                (dot < 0 ? json : json.withObject("/" + variable.substring(0, dot)))
                    .set(name, wrong));

    assertThat(said).contains("Error: Invalid value for variable", name);
  }

  @Test
  void exampleOfTheAccount_passes() throws IOException, InterruptedException {
    assertThat(planOfAccount(text -> text)).doesNotContain("Error:").contains("No changes");
  }

  @ParameterizedTest
  @CsvSource({
    "user/register-exporter-pipeline, user/*",
    "qa = {, state = {",
    "qa = {, QA = {",
    "register-exporter-qa-deployment, admin",
    "111122223333, 1234",
  })
  void accountThatIsWrong_isRefused(String right, String wrong)
      throws IOException, InterruptedException {
    String example = Files.readString(ACCOUNT.resolve("terraform.tfvars.example"));
    assertThat(example).contains(right);

    assertThat(planOfAccount(text -> text.replace(right, wrong)))
        .contains("Error: Invalid value for variable");
  }

  private String planOfAccount(UnaryOperator<String> change)
      throws IOException, InterruptedException {
    Files.copy(ACCOUNT.resolve("variables.tf"), folder.resolve("variables.tf"));
    String example = Files.readString(ACCOUNT.resolve("terraform.tfvars.example"));
    Files.writeString(folder.resolve("values.tfvars"), change.apply(example));
    return plan("values.tfvars");
  }

  /** What Terraform says to values, in a folder that has the variables alone. */
  private String plan(Consumer<ObjectNode> change) throws IOException, InterruptedException {
    ObjectNode values = (ObjectNode) new ObjectMapper().readTree(RIGHT);
    change.accept(values);
    Files.copy(VARIABLES, folder.resolve("variables.tf"));
    Files.createFile(folder.resolve("x-job.jar"));
    Files.createFile(folder.resolve("x-launcher.jar"));
    Files.writeString(folder.resolve("values.tfvars.json"), values.toString());
    return plan("values.tfvars.json");
  }

  private String plan(String values) throws IOException, InterruptedException {
    Terraform plan =
        Terraform.run(
            folder, folder, "", "plan", "-no-color", "-input=false", "-var-file=" + values);
    return plan.out() + plan.err();
  }
}

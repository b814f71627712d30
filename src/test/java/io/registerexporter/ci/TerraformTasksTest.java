package io.registerexporter.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.ci.TaskRun.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline's tasks that call Terraform, with a stand-in for it. */
class TerraformTasksTest {

  private static final String JARS = "../../../../release/register-exporter-1.2.0";

  /** Writes down where it runs, and does what is needed of it. */
  private static final String TERRAFORM =
      """
      echo "in ${PWD##*/source/}" >>"$CALLS"
      case $1 in
        plan)
          for word in "$@"; do
            case $word in
              -out=*) echo "the plan" >"${word#-out=}" ;;
              -var=*_jar=*) [[ -f ${word#-var=*_jar=} ]] ;;
            esac
          done
          ;;
        apply) grep -q "the plan" "${@: -1}" ;;
        output) echo "the $3" ;;
      esac
      """;

  private static final Map<String, String> PARAMS =
      Map.of(
          "ACCESS_KEY", "user",
          "SECRET_KEY", "user-secret",
          "AWS_REGION", "eu-west-2",
          "ROLE", "arn:aws:iam::123456789012:role/deployment",
          "ENVIRONMENT", "qa",
          "STATE_BUCKET", "state",
          "STATE_KMS_KEY", "arn:aws:kms:eu-west-2:123456789012:key/1");

  private static final String INIT =
      " -backend-config=bucket=state"
          + " -backend-config=kms_key_id=arn:aws:kms:eu-west-2:123456789012:key/1";

  private static final String IN = "in terraform/environments/qa";

  @TempDir private Path folder;
  private TaskRun tasks;
  private Path environment;

  @BeforeEach
  void checkOut() throws IOException {
    tasks = new TaskRun(folder);
    tasks.program("terraform", TERRAFORM);
    environment = Files.createDirectories(tasks.checkOut().resolve("terraform/environments/qa"));
    Path launcher = Files.writeString(folder.resolve("launcher.jar"), "the launcher");
    Release.put(tasks.artifact("release"), "1.2.0", launcher);
  }

  @Test
  void plan_isOfTheRelease_inTheEnvironmentsState() {
    Outcome outcome = tasks.run("plan", PARAMS);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(tasks.calls())
        .containsExactly(
            "terraform init -input=false" + INIT,
            IN,
            "terraform plan -input=false -lock-timeout=10m -out=../../../../plan/qa.tfplan"
                + " -var=release=1.2.0 -var=job_jar="
                + JARS
                + "-job.jar -var=launcher_jar="
                + JARS
                + "-launcher.jar",
            IN);
    assertThat(tasks.artifact("plan").resolve("qa.tfplan")).exists();
  }

  @Test
  void apply_takesThePlanThatWasMade_andTellsWhereTheFilesAre() throws IOException {
    tasks.run("plan", PARAMS);
    tasks.calls();
    Outcome outcome = tasks.run("apply", PARAMS);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(tasks.calls())
        .containsExactly(
            "terraform init -input=false" + INIT,
            IN,
            "terraform apply -input=false -lock-timeout=10m ../../../../plan/qa.tfplan",
            IN,
            "terraform output -raw environment",
            IN,
            "terraform output -raw cluster_config",
            IN);
    assertThat(
            new ObjectMapper().readTree(tasks.artifact("deployment").resolve("qa.json").toFile()))
        .isEqualTo(
            new ObjectMapper()
                .valueToTree(
                    Map.of(
                        "environment", "the environment",
                        "cluster_config", "the cluster_config",
                        "release", "1.2.0")));
  }

  @Test
  void apply_withoutAPlan_fails() {
    assertThat(tasks.run("apply", PARAMS).exitCode()).isNotZero();
    assertThat(tasks.artifact("deployment").resolve("qa.json")).doesNotExist();
  }

  @Test
  void failureOfTerraform_isTheTasks() {
    tasks.program("terraform", "[[ $1 != plan ]]");
    assertThat(tasks.run("plan", PARAMS).exitCode()).isEqualTo(1);
    tasks.program("terraform", "[[ $1 != output ]]");
    assertThat(tasks.run("apply", PARAMS).exitCode()).isEqualTo(1);
    assertThat(tasks.artifact("deployment").resolve("qa.json")).doesNotExist();
  }

  @Test
  void providersThatAreLocked_stayWhatTheyAre() {
    TaskRun.write(environment.resolve(".terraform.lock.hcl"), "");
    tasks.run("plan", PARAMS);
    assertThat(tasks.calls()).contains("terraform init -input=false -lockfile=readonly" + INIT);
  }

  @Test
  void environmentThatIsNotThere_isNotPlanned() {
    Map<String, String> params = new HashMap<>(PARAMS);
    params.put("ENVIRONMENT", "test");
    assertThat(tasks.run("plan", params).exitCode()).isNotZero();
    assertThat(tasks.calls()).isEmpty();
  }
}

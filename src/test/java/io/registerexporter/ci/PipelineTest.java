package io.registerexporter.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pipeline as it is, and that each mistake in it is seen. */
class PipelineTest {

  private static final Path VARIABLES = Path.of("ci/vars.example.yml");
  private static final Path DOCUMENT = Path.of("docs/releasing.md");

  private static final Pattern SECRET = Pattern.compile("(?m)^\\| `\\(\\(([^)]+)\\)\\)`");

  private final Pipeline pipeline = Pipeline.read();

  @Test
  void pipeline_isWhatConcourseTakes() {
    assertThat(Schemas.problems("pipeline", pipeline.root())).isEmpty();
  }

  @Test
  void tasks_areWhatConcourseTakes() throws IOException {
    try (Stream<Path> files = Files.list(TaskFile.FOLDER)) {
      assertThat(files.filter(file -> file.toString().endsWith(".yml")))
          .hasSizeGreaterThan(5)
          .allSatisfy(
              file -> assertThat(Schemas.problems("task", TaskFile.read(file).root())).isEmpty());
    }
  }

  @Test
  void everythingThatIsNamed_isThere() {
    assertThat(References.problems(pipeline, TaskFile::read)).isEmpty();
  }

  @Test
  void environments_areKeptApart_andProductionIsApproved() {
    assertThat(DeploymentRules.problems(pipeline)).isEmpty();
  }

  @Test
  void everyTask_isUsed() throws IOException {
    Set<String> used =
        pipeline.jobs().stream()
            .flatMap(job -> job.steps("task").stream())
            .map(step -> Path.of(step.get("file").asText()).getFileName().toString())
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(TaskFile.FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allSatisfy(name -> assertThat(used).contains(name.replace(".sh", ".yml")));
    }
  }

  @Test
  void variables_areInTheExample_orAreTheCredentialManagers() throws IOException {
    Set<String> secrets =
        SECRET
            .matcher(Files.readString(DOCUMENT))
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> example = new TreeSet<>();
    leaves("", YamlFile.read(VARIABLES), example);

    Set<String> known = new TreeSet<>(secrets);
    known.addAll(example);
    assertThat(Pipeline.variables(pipeline.root()).stream().filter(name -> !name.startsWith(".:")))
        .containsExactlyInAnyOrderElementsOf(known);
    assertThat(example).doesNotContainAnyElementsOf(secrets);
    assertThat(example).noneMatch(name -> name.matches(".*(secret|password|access_key).*"));
  }

  @Test
  void images_areNamedByTheirVersion() throws IOException {
    assertThat(Files.readAllLines(Path.of("ci/image/Dockerfile")))
        .filteredOn(line -> line.startsWith("FROM "))
        .hasSize(3)
        .allMatch(line -> line.matches("FROM [a-z/]+:[0-9]+\\.[0-9]+[0-9.a-z-]*( AS [a-z]+)?"));
  }

  /**
   * What is changed: where, with elements of lists by their names; what is put there (nothing: it
   * is taken away); what the schema says to that.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/jobs/set-pipeline/nam                    | set        | 'nam'",
        "/jobs/set-pipeline/max_in_flight          | 1          | 'max_in_flight'",
        "/jobs/set-pipeline/plan/source/triger     | true       | 'triger'",
        "/jobs/set-pipeline/plan/self/set_pipeline | other      | set_pipeline:",
        "/jobs/build/plan/test/file                |            | 'file'",
        "/jobs/build/plan/test/timeout             | soon       | timeout:",
        "/jobs/build/plan/test/config              | echo       | 'config'",
        "/resources/source/type                    | gitt       | type:",
        "/resources/source/source/brunch           | main       | 'brunch'",
        "/resources/source/source/private_key      | -----BEGIN | private_key:",
        "/resources/tools-image/source/tag         | latest     | tag:",
        "/resources/release/source/versioned_file  | both       | source:",
        "/resources/release/source/server_side_encryption |     | 'server_side_encryption'",
        "/resources/every-day/source/initial_version | soon     | initial_version:",
        "/groups                                   |            | 'groups'",
        "/display                                  | x          | 'display'",
      })
  void whatConcourseDoesNotTake_isSeen(String where, String value, String says) {
    ObjectNode changed = changed(where, value);
    assertThat(Schemas.problems("pipeline", changed))
        .anySatisfy(found -> assertThat(found).contains(says));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "platform | windows",
        "run | ls",
        "image | x",
        "privileged | true",
        "inputs | source"
      })
  void keysOfTasksThatConcourseDoesNotKnow_areSeen(String key, String value) {
    ObjectNode task = TaskFile.read(TaskFile.FOLDER.resolve("plan.yml")).root();
    task.put(key, value);
    assertThat(Schemas.problems("task", task)).isNotEmpty();
  }

  static Stream<Arguments> danglingReferences() {
    return Stream.of(
        arguments("qa-deploy", "get", 0, "get", "sauce", "there is no resource sauce"),
        arguments("qa-deploy", "put", 0, "put", "qa", "there is no resource qa"),
        arguments("qa-deploy", "get", 0, "passed", "deploy", "that is not there: deploy"),
        arguments("qa-deploy", "get", 0, "passed", "tools", "tools, which does not use it"),
        arguments("build", "task", 0, "file", "sauce/ci/tasks/test.yml", "provides sauce"),
        arguments("build", "task", 0, "file", "source/ci/tasks/tset.yml", "is not there"),
        arguments("build", "task", 0, "image", "tool", "provides tool"),
        arguments("build", "task", 0, "image", null, "has to have one image"),
        arguments("tools", "task", 0, "image", "tools-source", "has to have one image"),
        arguments("tools", "task", 0, "input_mapping", null, "provides source"),
        arguments("release", "put", 0, "put", "release", "no job uses the resource tags"),
        arguments("release", "put", 1, "params.file", "out/x", "no earlier step provides out"),
        arguments("release", "put", 0, "params.tag", "out/tag", "no earlier step provides out"),
        arguments("qa-deploy", "task", 1, "params.ROLE", null, "does not give ROLE"),
        arguments("qa-deploy", "task", 1, "params.ROL", "x", "gives ROL, which the task"),
        arguments("qa-deploy", "task", 0, "output_mapping.plann", "p", "maps plann"),
        arguments("qa-deploy", "task", 0, "output_mapping.plan", "p", "provides plan, for plan"),
        arguments("qa-export", "load_var", 0, "load_var", "x", "loads the variable deployment"),
        arguments("qa-export", "load_var", 0, "file", "qa/qa.json", "no earlier step provides qa"),
        arguments("set-pipeline", "set_pipeline", 0, "file", "source/x.yml", "is not there"),
        arguments("build", "job", 0, "name", "bild", "job bild is in no group"));
  }

  @ParameterizedTest
  @MethodSource("danglingReferences")
  void namesOfNothing_areSeen(
      String job, String kind, int index, String key, String value, String problem) {
    Pipeline changed = changed(job, kind, index, key, value);
    assertThat(References.problems(changed, TaskFile::read))
        .anySatisfy(found -> assertThat(found).contains(problem));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "path | source/ci/tasks/nothing.sh | names a file that is not there",
        "path | ci/tasks/test.sh           | which is in no input",
        "path | source/ci/lib/role.sh      | which is not executable",
      })
  void scriptsThatCannotRun_areSeen(String key, String value, String problem) {
    assertThat(
            References.problems(
                pipeline,
                file -> {
                  TaskFile task = TaskFile.read(file);
                  ((ObjectNode) task.root().get("run")).put(key, value);
                  return task;
                }))
        .anySatisfy(found -> assertThat(found).contains(problem));
  }

  static Stream<Arguments> unsafeDeployments() {
    return Stream.of(
        arguments("production-apply", "get", 1, "trigger", "true", "begins by itself"),
        arguments("production-apply", "get", 0, "passed", "qa-export", "another source than"),
        arguments("production-apply", "get", 1, "passed", "qa-export", "another release than"),
        arguments("production-apply", "get", 2, "passed", null, "another production-plan than"),
        arguments("production-plan", "get", 1, "passed", "qa-deploy", "not made an export in QA"),
        arguments("production-plan", "task", 0, "params.ROLE", "((qa.deployment_role))", "role"),
        arguments("production-plan", "task", 0, "params.ENVIRONMENT", "qa", "something of qa"),
        arguments("qa-deploy", "task", 0, "params.STATE_BUCKET", "((production.x))", "production"),
        arguments("qa-export", "task", 0, "params.ROLE", "((qa.deployment_role))", "operators"),
        arguments("qa-deploy", "task", 0, "params.ROLE", "((qa.operators_role))", "deployment"),
        arguments("qa-ami-test", "job", 0, "serial_groups", null, "may run beside other jobs"),
        arguments("qa-stop-cluster", "job", 0, "serial_groups", "qa", "waits for other jobs"),
        arguments("qa-start-cluster", "get", 1, "passed", null, "no other job has had"),
        arguments("qa-start-cluster", "get", 0, "passed", "qa-export", "another commit"),
        arguments("tools", "get", 0, "passed", null, "under the old tag"),
        arguments("release", "get", 0, "passed", "build", "is not tested"),
        arguments("build", "task", 0, "params.ROLE", "((qa.deployment_role))", "has a role"),
        arguments("qa-deploy", "get", 1, "trigger", null, "not triggered by anything"));
  }

  @ParameterizedTest
  @MethodSource("unsafeDeployments")
  void deploymentsThatNobodyHasSeen_areSeen(
      String job, String kind, int index, String key, String value, String problem) {
    Pipeline changed = changed(job, kind, index, key, value);
    assertThat(DeploymentRules.problems(changed))
        .anySatisfy(found -> assertThat(found).contains(problem));
  }

  @Test
  void filesBeforeTheirTag_areSeen() {
    Pipeline changed = new Pipeline(pipeline.root().deepCopy());
    ArrayNode plan = (ArrayNode) changed.job("release").node().get("plan");
    plan.add(plan.remove(plan.size() - 2));
    assertThat(DeploymentRules.problems(changed))
        .containsExactly("release: has to put the tag, and then the files");
  }

  @Test
  void sameKeyTwice_isRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("twice.yml"), "a: 1\na: 2\n");
    assertThatThrownBy(() -> YamlFile.read(file)).hasMessageContaining("duplicate key");
  }

  private ObjectNode changed(String where, String value) {
    ObjectNode root = pipeline.root().deepCopy();
    List<String> path = List.of(where.substring(1).split("/"));
    JsonNode target = root;
    for (String step : path.subList(0, path.size() - 1)) {
      target = target.isArray() ? named(target, step) : target.get(step);
    }
    put((ObjectNode) target, path.get(path.size() - 1), value);
    return root;
  }

  /** The one element that has a name: a resource, a job, or a step of a job. */
  private static JsonNode named(JsonNode elements, String name) {
    List<JsonNode> found =
        Pipeline.list(elements).stream()
            .filter(
                element ->
                    Stream.of("name", "get", "put", "task", "set_pipeline")
                        .anyMatch(key -> element.path(key).asText().equals(name)))
            .toList();
    assertThat(found).as(name).hasSize(1);
    return found.get(0);
  }

  /** The pipeline with a change in a job, or in one of its steps of a kind. */
  private Pipeline changed(String job, String kind, int index, String key, String value) {
    Pipeline copy = new Pipeline(pipeline.root().deepCopy());
    ObjectNode target =
        (ObjectNode)
            (kind.equals("job") ? copy.job(job).node() : copy.job(job).steps(kind).get(index));
    int dot = key.indexOf('.');
    if (dot > 0) {
      target = target.withObject("/" + key.substring(0, dot));
    }
    put(target, key.substring(dot + 1), value);
    return copy;
  }

  /** Lists stay lists, and texts that are truth values become these. */
  private static void put(ObjectNode target, String key, String value) {
    if (value == null) {
      target.remove(key);
    } else if (target.get(key) instanceof ArrayNode || key.equals("serial_groups")) {
      target.putArray(key).add(value);
    } else if (value.equals("true")) {
      target.put(key, true);
    } else {
      target.put(key, value);
    }
  }

  private static void leaves(String path, JsonNode node, Set<String> found) {
    node.properties()
        .forEach(
            entry -> {
              String name = path + entry.getKey();
              if (entry.getValue().isObject()) {
                leaves(name + ".", entry.getValue(), found);
              } else {
                assertThat(entry.getValue().asText()).as(name).isNotBlank();
                found.add(name);
              }
            });
  }
}

package io.registerexporter.ci;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.ci.Pipeline.Job;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What keeps environments apart, and production from what nobody has seen. */
final class DeploymentRules {

  /** Whose rights a task has. */
  private static final Map<String, String> ROLES =
      Map.of(
          "plan", "deployment_role",
          "apply", "deployment_role",
          "export", "operators_role",
          "test-ami", "operators_role",
          "start-cluster", "operators_role",
          "stop-cluster", "operators_role");

  /** Stopping a cluster must not wait for the job that waits for the cluster. */
  private static final String ALONE = "stop-cluster";

  private static final List<String> ENVIRONMENTS = List.of("qa", "production");

  private static final Set<String> BY_HAND =
      Set.of(
          "release",
          "qa-ami-test",
          "qa-start-cluster",
          "qa-stop-cluster",
          "production-apply",
          "production-export",
          "production-start-cluster",
          "production-stop-cluster");

  private final Pipeline pipeline;
  private final List<String> problems = new ArrayList<>();

  private DeploymentRules(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  static List<String> problems(Pipeline pipeline) {
    DeploymentRules rules = new DeploymentRules(pipeline);
    pipeline.jobs().forEach(rules::check);
    rules.checkTools();
    rules.checkRelease();
    rules.checkProduction();
    return rules.problems;
  }

  private void check(Job job) {
    if (BY_HAND.contains(job.name()) == job.isTriggered()) {
      problem(job, job.isTriggered() ? "begins by itself" : "is not triggered by anything");
    }
    for (JsonNode step : job.steps("task")) {
      String task = Path.of(step.path("file").asText()).getFileName().toString();
      String role = ROLES.get(task.replace(".yml", ""));
      if (role != null) {
        checkEnvironment(job, step, role);
      } else if (Pipeline.variables(step).stream().anyMatch(name -> name.endsWith("_role"))) {
        problem(job, task + " has a role");
      }
    }
  }

  private void checkEnvironment(Job job, JsonNode step, String role) {
    String environment = job.name().substring(0, job.name().indexOf('-'));
    demand(job, ENVIRONMENTS.contains(environment), "is of no environment");
    demand(
        job,
        step.at("/params/ROLE").asText().equals("((" + environment + "." + role + "))"),
        "has to have the " + role + " of " + environment);
    for (String other : ENVIRONMENTS) {
      if (!other.equals(environment)) {
        demand(
            job,
            Pipeline.variables(job.node()).stream().noneMatch(name -> name.startsWith(other))
                && !step.at("/params/ENVIRONMENT").asText().equals(other),
            "uses something of " + other);
      }
    }
    if (job.name().endsWith(ALONE)) {
      demand(job, job.serialGroups().isEmpty(), "waits for other jobs");
    } else {
      demand(
          job,
          job.serialGroups().equals(Set.of(environment)),
          "may run beside other jobs of " + environment);
    }
    demand(
        job,
        job.get("release").isPresent() && !passed(job, "release").isEmpty(),
        "takes a release that no other job has had");
    demand(
        job,
        passed(job, "source").equals(passed(job, "release")),
        "takes scripts of another commit than the release is of");
  }

  private void checkTools() {
    Job tools = pipeline.job("tools");
    demand(
        tools,
        passed(tools, "tools-source").equals(Set.of("set-pipeline")),
        "may put a new image under the old tag");
  }

  private void checkRelease() {
    demand(
        pipeline.job("release"),
        pipeline.before("release").containsAll(Set.of("build", "supply-chain")),
        "is made of what is not tested");
    // A tag that is there is refused, a file in a bucket is replaced.
    demand(
        pipeline.job("release"),
        pipeline.job("release").steps("put").stream()
            .map(step -> step.get("put").asText())
            .toList()
            .equals(List.of("tags", "release")),
        "has to put the tag, and then the files");
  }

  private void checkProduction() {
    Job plan = pipeline.job("production-plan");
    demand(
        plan,
        passed(plan, "release").equals(Set.of("qa-export")),
        "plans what has not made an export in QA");
    Job apply = pipeline.job("production-apply");
    for (String what : List.of("source", "release", "production-plan")) {
      demand(
          apply,
          passed(apply, what).equals(Set.of("production-plan")),
          "applies another " + what + " than was planned");
    }
    demand(
        apply,
        apply.steps("task").stream()
            .allMatch(task -> task.path("file").asText().endsWith("/apply.yml")),
        "does more than to apply");
  }

  private static Set<String> passed(Job job, String resource) {
    return job.get(resource)
        .map(step -> Set.copyOf(Pipeline.texts(step.path("passed"))))
        .orElse(Set.of());
  }

  private void demand(Job job, boolean holds, String otherwise) {
    if (!holds) {
      problem(job, otherwise);
    }
  }

  private void problem(Job job, String what) {
    problems.add(job.name() + ": " + what);
  }
}

package io.registerexporter.ci;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.ci.Pipeline.Job;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether all that a pipeline names is there: resources, jobs, artifacts, tasks and variables that
 * earlier steps load.
 */
final class References {

  private final Pipeline pipeline;
  private final Function<Path, TaskFile> tasks;
  private final List<String> problems = new ArrayList<>();

  private References(Pipeline pipeline, Function<Path, TaskFile> tasks) {
    this.pipeline = pipeline;
    this.tasks = tasks;
  }

  /**
   * What is not there.
   *
   * @param tasks reads a task's file
   */
  static List<String> problems(Pipeline pipeline, Function<Path, TaskFile> tasks) {
    References references = new References(pipeline, tasks);
    references.checkNames();
    references.checkGroups();
    pipeline.jobs().forEach(references::check);
    return references.problems;
  }

  private void checkNames() {
    Set<String> resources = new HashSet<>();
    for (JsonNode resource : pipeline.resources()) {
      String name = resource.path("name").asText();
      demand(resources.add(name), "there are two resources " + name);
      demand(
          pipeline.jobs().stream().anyMatch(job -> job.uses(name)),
          "no job uses the resource " + name);
    }
    Set<String> jobs = new HashSet<>();
    pipeline.jobs().forEach(job -> demand(jobs.add(job.name()), "two jobs " + job.name()));
  }

  private void checkGroups() {
    Set<String> grouped = new HashSet<>();
    for (JsonNode group : pipeline.groups()) {
      for (String job : Pipeline.texts(group.path("jobs"))) {
        grouped.add(job);
        demand(
            pipeline.find(job).isPresent(),
            "group " + group.path("name").asText() + " names a job that is not there: " + job);
      }
    }
    for (Job job : pipeline.jobs()) {
      demand(grouped.contains(job.name()), "job " + job.name() + " is in no group");
    }
  }

  private void check(Job job) {
    Set<String> artifacts = new HashSet<>();
    Set<String> loaded = new HashSet<>();
    for (JsonNode step : job.plan()) {
      checkLocalVariables(job, step, loaded);
      if (step.has("get")) {
        checkResource(job, step.get("get").asText());
        checkPassed(job, step);
        artifacts.add(step.get("get").asText());
      } else if (step.has("put")) {
        checkResource(job, step.get("put").asText());
        checkPut(job, step, artifacts);
        artifacts.add(step.get("put").asText());
      } else if (step.has("task")) {
        checkTask(job, step, artifacts);
      } else if (step.has("load_var")) {
        checkArtifact(job, step.path("file").asText(), artifacts);
        loaded.add(step.get("load_var").asText());
      } else {
        checkArtifact(job, step.path("file").asText(), artifacts);
        demandFile(job, step.path("file").asText());
      }
    }
  }

  private void checkLocalVariables(Job job, JsonNode step, Set<String> loaded) {
    Pipeline.variables(step).stream()
        .filter(name -> name.startsWith(".:"))
        .map(name -> name.substring(2).split("\\.")[0])
        .filter(name -> !loaded.contains(name))
        .forEach(name -> problem(job, "no earlier step loads the variable " + name));
  }

  private void checkResource(Job job, String name) {
    if (pipeline.resources().stream().noneMatch(r -> r.path("name").asText().equals(name))) {
      problem(job, "there is no resource " + name);
    }
  }

  private void checkPassed(Job job, JsonNode get) {
    String resource = get.get("get").asText();
    for (String earlier : Pipeline.texts(get.path("passed"))) {
      Optional<Job> found = pipeline.find(earlier);
      if (found.isEmpty()) {
        problem(job, resource + " is to have passed a job that is not there: " + earlier);
      } else if (!found.get().uses(resource)) {
        problem(job, resource + " is to have passed " + earlier + ", which does not use it");
      }
    }
  }

  private void checkPut(Job job, JsonNode put, Set<String> artifacts) {
    for (String key : List.of("file", "image", "tag", "repository")) {
      if (put.path("params").has(key)) {
        checkArtifact(job, put.path("params").path(key).asText(), artifacts);
      }
    }
  }

  private void checkArtifact(Job job, String path, Set<String> artifacts) {
    String artifact = Path.of(path).getName(0).toString();
    if (!artifacts.contains(artifact)) {
      problem(job, "no earlier step provides " + artifact + ", for " + path);
    }
  }

  private void checkTask(Job job, JsonNode step, Set<String> artifacts) {
    String file = step.path("file").asText();
    checkArtifact(job, file, artifacts);
    Optional<Path> found = demandFile(job, file);
    if (found.isEmpty()) {
      return;
    }
    TaskFile task = tasks.apply(found.get());
    if (step.has("image")) {
      checkArtifact(job, step.get("image").asText(), artifacts);
    }
    demand(
        step.has("image") != task.hasImage(),
        job.name() + ": " + file + " has to have one image, from the step or of its own");
    for (String input : task.inputs()) {
      checkArtifact(job, step.path("input_mapping").path(input).asText(input), artifacts);
    }
    TaskReferences.problems(step, task).forEach(what -> problem(job, what));
    for (String output : task.outputs()) {
      artifacts.add(step.path("output_mapping").path(output).asText(output));
    }
  }

  private Optional<Path> demandFile(Job job, String path) {
    Optional<Path> file = TaskFile.inRepository(path);
    if (file.isEmpty()) {
      problem(job, "names a file that is not there: " + path);
    }
    return file;
  }

  private void problem(Job job, String what) {
    problems.add(job.name() + ": " + what);
  }

  private void demand(boolean holds, String otherwise) {
    if (!holds) {
      problems.add(otherwise);
    }
  }
}

package io.registerexporter.ci;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a step and the task that it runs agree, and the task's program is there. */
final class TaskReferences {

  private final JsonNode step;
  private final TaskFile task;
  private final List<String> problems = new ArrayList<>();

  private TaskReferences(JsonNode step, TaskFile task) {
    this.step = step;
    this.task = task;
  }

  static List<String> problems(JsonNode step, TaskFile task) {
    TaskReferences references = new TaskReferences(step, task);
    references.checkMapping("input_mapping", task.inputs());
    references.checkMapping("output_mapping", task.outputs());
    references.checkParams();
    references.checkProgram();
    return references.problems;
  }

  private void checkMapping(String key, List<String> declared) {
    for (Map.Entry<String, JsonNode> mapped : step.path(key).properties()) {
      if (!declared.contains(mapped.getKey())) {
        problems.add("maps " + mapped.getKey() + ", which the task does not have");
      }
    }
  }

  private void checkParams() {
    Map<String, Optional<String>> declared = task.params();
    for (Map.Entry<String, JsonNode> given : step.path("params").properties()) {
      if (!declared.containsKey(given.getKey())) {
        problems.add("gives " + given.getKey() + ", which the task does not have");
      }
    }
    declared.forEach(
        (name, value) -> {
          if (value.isEmpty() && !step.path("params").has(name)) {
            problems.add("does not give " + name + ", which the task has no value for");
          }
        });
  }

  /** A path is in an input; a single word is a program of the image. */
  private void checkProgram() {
    String program = task.program();
    if (!program.contains("/")) {
      return;
    }
    if (!task.inputs().contains(Path.of(program).getName(0).toString())) {
      problems.add("runs " + program + ", which is in no input");
    }
    Optional<Path> file = TaskFile.inRepository(program);
    if (file.isEmpty()) {
      problems.add("names a file that is not there: " + program);
    } else if (!Files.isExecutable(file.get())) {
      problems.add("runs " + file.get() + ", which is not executable");
    }
  }
}

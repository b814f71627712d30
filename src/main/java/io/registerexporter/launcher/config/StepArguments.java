package io.registerexporter.launcher.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.launcher.Flags;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of the steps of a request. */
final class StepArguments {

  private static final String FLAG = "--";

  private StepArguments() {}

  /**
   * Adds flags to steps.
   *
   * @param allowed the flags that may be added; empty if any may
   */
  static ObjectNode added(
      ObjectNode request, Map<String, List<String>> flags, Optional<List<String>> allowed) {
    ObjectNode added = request.deepCopy();
    flags.forEach(
        (step, arguments) -> {
          ArrayNode there = arguments(added, step);
          allowed.ifPresent(list -> requireAllowed(step, arguments, list));
          requireNew(step, there, arguments);
          arguments.forEach(there::add);
        });
    return added;
  }

  /**
   * The program refuses a flag that it is given twice, which would be known on the cluster only.
   */
  private static void requireNew(String step, ArrayNode there, List<String> added) {
    List<String> flags = new ArrayList<>();
    there.forEach(argument -> flags.add(flag(argument.asText())));
    for (String argument : added) {
      if (argument.startsWith(FLAG) && flags.contains(flag(argument))) {
        throw new LauncherException(
            Kind.USAGE, "the step " + step + " has " + flag(argument) + " already.");
      }
    }
  }

  private static String flag(String argument) {
    return argument.split("=", 2)[0];
  }

  private static void requireAllowed(String step, List<String> arguments, List<String> allowed) {
    boolean valueMayFollow = false;
    for (String argument : arguments) {
      if (argument.startsWith(FLAG)) {
        String flag = flag(argument);
        if (!allowed.contains(flag)) {
          throw new LauncherException(
              Kind.USAGE,
              "the step "
                  + step
                  + " may not be given "
                  + flag
                  + " by an event. It may be given "
                  + (allowed.isEmpty() ? "nothing" : String.join(", ", allowed))
                  + ": stepFlags in launcher.yaml.");
        }
        valueMayFollow = !argument.contains("=");
      } else if (valueMayFollow) {
        valueMayFollow = false;
      } else {
        throw new LauncherException(
            Kind.USAGE,
            "the step " + step + ": '" + argument + "' is no flag, nor the value of one.");
      }
    }
  }

  /** The value of a flag of a step. */
  static Optional<String> valueOf(ObjectNode request, String step, String flag) {
    List<String> arguments = new ArrayList<>();
    arguments(request, step).forEach(argument -> arguments.add(argument.asText()));
    return Flags.valueOf(flag, arguments);
  }

  private static ArrayNode arguments(ObjectNode request, String name) {
    List<String> names = new ArrayList<>();
    for (JsonNode step : request.path("Steps")) {
      if (step.path("Name").asText().equals(name)
          && step.at("/HadoopJarStep/Args") instanceof ArrayNode arguments) {
        return arguments;
      }
      names.add(step.path("Name").asText());
    }
    throw new LauncherException(
        Kind.USAGE,
        "there is no step '" + name + "' with Args. There are: " + String.join(", ", names) + ".");
  }
}

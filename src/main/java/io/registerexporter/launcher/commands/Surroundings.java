package io.registerexporter.launcher.commands;

import io.registerexporter.launcher.emr.AwsClients;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What commands find around them.
 *
 * @param environment the environment's variables
 * @param terminal who can be asked
 */
record Surroundings(Map<String, String> environment, Terminal terminal, Clock clock) {

  /** Those of this process. */
  static Surroundings ofThisProcess() {
    return new Surroundings(System.getenv(), Terminal.ofThisProcess(), Clock.systemUTC());
  }

  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  AwsClients aws() {
    return new AwsClients(environment);
  }
}

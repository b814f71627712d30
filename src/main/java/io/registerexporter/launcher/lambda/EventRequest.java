package io.registerexporter.launcher.lambda;

import io.registerexporter.launcher.launch.Launch;
import io.registerexporter.launcher.launch.LaunchRequest;
import io.registerexporter.launcher.launch.Launching;
import java.util.Optional;
import java.util.function.Supplier;

/** What an event asks for. */
sealed interface EventRequest {

  /** What logs call it. */
  String name();

  Optional<String> correlationId();

  /**
   * @param launching asked for only if there is something to be launched
   */
  Launch carryOut(Supplier<Launching> launching);

  /** A cluster for a day's export. */
  record Export(LaunchRequest request) implements EventRequest {

    @Override
    public String name() {
      return "export of " + request.exportDate().map(Object::toString).orElse("today");
    }

    @Override
    public Optional<String> correlationId() {
      return request.correlationId();
    }

    @Override
    public Launch carryOut(Supplier<Launching> launching) {
      return launching.get().launch(request);
    }
  }

  /** Another cluster for one that ended, if it failed. */
  record Replacement(String clusterId) implements EventRequest {

    @Override
    public String name() {
      return "end of the cluster " + clusterId;
    }

    @Override
    public Optional<String> correlationId() {
      return Optional.empty();
    }

    @Override
    public Launch carryOut(Supplier<Launching> launching) {
      return launching.get().relaunch(clusterId);
    }
  }

  /**
   * Nothing.
   *
   * @param name what the event tells
   * @param clusterId the cluster that it tells of; null if none
   */
  record Nothing(String name, String clusterId) implements EventRequest {

    @Override
    public Optional<String> correlationId() {
      return Optional.empty();
    }

    @Override
    public Launch carryOut(Supplier<Launching> launching) {
      return Launch.ignored(clusterId, name);
    }
  }
}

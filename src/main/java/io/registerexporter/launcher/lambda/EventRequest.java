package io.registerexporter.launcher.lambda;

import io.registerexporter.launcher.launch.Answer;
import io.registerexporter.launcher.launch.Launch;
import io.registerexporter.launcher.launch.LaunchRequest;
import java.util.Optional;
import java.util.function.Supplier;

/** What an event asks for. */
sealed interface EventRequest {

  /** What logs call it. */
  String name();

  Optional<String> correlationId();

  /**
   * @param deployed asked for only if there is something to be done
   */
  Answer carryOut(Supplier<Deployed> deployed);

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
    public Answer carryOut(Supplier<Deployed> deployed) {
      return deployed.get().launching().launch(request);
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
    public Answer carryOut(Supplier<Deployed> deployed) {
      return deployed.get().launching().relaunch(clusterId);
    }
  }

  /** How long clusters are at work. */
  record Watch() implements EventRequest {

    @Override
    public String name() {
      return "watch of clusters";
    }

    @Override
    public Optional<String> correlationId() {
      return Optional.empty();
    }

    @Override
    public Answer carryOut(Supplier<Deployed> deployed) {
      return deployed.get().watch().look();
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
    public Answer carryOut(Supplier<Deployed> deployed) {
      return Launch.ignored(clusterId, name);
    }
  }
}

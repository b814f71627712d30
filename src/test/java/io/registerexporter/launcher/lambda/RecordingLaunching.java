package io.registerexporter.launcher.lambda;

import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.launch.Launch;
import io.registerexporter.launcher.launch.LaunchRequest;
import io.registerexporter.launcher.launch.Launching;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers what it was asked for, and launches nothing. */
final class RecordingLaunching implements Launching {

  static final String CLUSTER = "j-LAUNCHED";

  final List<LaunchRequest> launches = new ArrayList<>();
  final List<String> relaunches = new ArrayList<>();

  /** Of a deployment that can be asked for launches only. */
  Deployed deployed() {
    return new Deployed(this, null);
  }

  @Override
  public Launch launch(LaunchRequest request) {
    launches.add(request);
    if (request.correlationId().equals(Optional.of("refused"))) {
      throw new LauncherException(LauncherException.Kind.CONFIGURATION, "EMR refuses");
    }
    if (request.correlationId().equals(Optional.of("broken"))) {
      throw new IllegalStateException("a defect");
    }
    return launched("ex-" + launches.size(), request.correlationId().orElse(null));
  }

  @Override
  public Launch relaunch(String clusterId) {
    relaunches.add(clusterId);
    return launched("ex-again", null);
  }

  private static Launch launched(String exportId, String correlationId) {
    return new Launch(Launch.Outcome.LAUNCHED, exportId, CLUSTER, "launch", null, correlationId);
  }
}

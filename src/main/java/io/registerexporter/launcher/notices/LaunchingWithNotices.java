package io.registerexporter.launcher.notices;

import io.registerexporter.launcher.launch.Launch;
import io.registerexporter.launcher.launch.Launch.Outcome;
import io.registerexporter.launcher.launch.LaunchRequest;
import io.registerexporter.launcher.launch.Launching;

/**
 * Launching of which operators hear: how each cluster ended, and that an export gets no other one.
 *
 * <p>A notice goes out after the launch, so that no trouble with it keeps an export from its
 * cluster. If it cannot be sent, the event fails and comes again: the claim of the export then
 * holds what was launched, and the same notice is made of that.
 *
 * @param launching launches
 * @param notices tells
 */
public record LaunchingWithNotices(Launching launching, Notices notices) implements Launching {

  @Override
  public Launch launch(LaunchRequest request) {
    Launch launch = launching.launch(request);
    if (launch.outcome() == Outcome.FAILED) {
      notices.tell(launch.clusterId(), launch);
    }
    return launch;
  }

  @Override
  public Launch relaunch(String clusterId) {
    Launch launch = launching.relaunch(clusterId);
    if (launch.outcome() != Outcome.IGNORED) {
      notices.tell(clusterId, launch);
    }
    return launch;
  }
}

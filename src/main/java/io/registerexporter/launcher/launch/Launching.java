package io.registerexporter.launcher.launch;

/** Sees to it that an export has one cluster. Both doors call it. */
public interface Launching {

  /**
   * Launches a cluster for a day's export, unless there is one or the export is published.
   *
   * @throws io.registerexporter.launcher.LauncherException if there can be none
   */
  Launch launch(LaunchRequest request);

  /**
   * Launches another cluster for the export of one that failed, if that may help and was not done
   * as often as is configured.
   *
   * @param clusterId the cluster that ended
   */
  Launch relaunch(String clusterId);
}

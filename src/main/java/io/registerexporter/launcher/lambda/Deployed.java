package io.registerexporter.launcher.lambda;

import io.registerexporter.launcher.launch.ClusterWatch;
import io.registerexporter.launcher.launch.Launching;

/**
 * What the function does for its deployment.
 *
 * @param launching launches clusters
 * @param watch measures them
 */
record Deployed(Launching launching, ClusterWatch watch) {}

package io.registerexporter.launcher.config;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where the files lie that say what a cluster is to be. */
public interface ConfigFiles {

  /**
   * Reads one of them.
   *
   * @param name as in {@code cluster}, without an ending
   * @throws io.registerexporter.launcher.LauncherException if it is missing, or no YAML
   */
  ObjectNode read(String name);
}

package io.registerexporter.verify;

import java.io.Serializable;

/**
 * Where a part lies.
 *
 * @param key path under the output folder, as manifests print it
 * @param path what it is opened by
 * @param bytes how long it is
 */
record PartLocation(String key, String path, long bytes) implements Serializable {

  /** Name in the folder of parts. */
  String name() {
    return key.substring(key.lastIndexOf('/') + 1);
  }
}

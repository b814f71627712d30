package io.registerexporter.diff;

import io.registerexporter.sink.Manifest;
import java.io.Serializable;

/**
 * A part to be read.
 *
 * @param key path under the output folder, as its manifest prints it
 * @param path what it is opened by
 * @param bytes its size as the manifest states it
 * @param sha256 its hash as the manifest states it
 */
record ReadPart(String key, String path, long bytes, String sha256) implements Serializable {

  static ReadPart of(Manifest.Part part, String output) {
    return new ReadPart(part.key(), output + "/" + part.key(), part.bytes(), part.sha256());
  }
}

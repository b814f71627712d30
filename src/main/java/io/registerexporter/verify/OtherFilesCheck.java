package io.registerexporter.verify;

import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Manifest;
import io.registerexporter.store.Store;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** Checks the files of a volume beside its parts and its final file. */
final class OtherFilesCheck {

  private static final String SHA256 = ".sha256";

  private final Manifest manifest;
  private final ExportLayout layout;
  private final Configuration configuration;
  private final Store store;
  private final Tally tally;

  /** Of files that were read, in hexadecimal digits, by their keys. */
  private final Map<String, String> hashes = new HashMap<>();

  OtherFilesCheck(
      Manifest manifest,
      ExportLayout layout,
      Configuration configuration,
      Store store,
      Tally tally) {
    this.manifest = manifest;
    this.layout = layout;
    this.configuration = configuration;
    this.store = store;
    this.tally = tally;
    if (manifest.finalFile().sha256() != null) {
      hashes.put(manifest.finalFile().key(), manifest.finalFile().sha256());
    }
  }

  /**
   * Reads each file that the manifest lists, and the array beside the lines that it was made of.
   */
  void check() {
    manifest.files().forEach(this::check);
    manifest.files().values().stream()
        .filter(file -> file.key().endsWith(SHA256))
        .forEach(this::checkSha256);
    if (manifest.files().containsKey(Manifest.ARRAY)
        && store.exists(layout.array())
        && store.exists(layout.finalFile())) {
      compareArray();
    }
  }

  private void check(String name, Manifest.File stated) {
    String path = layout.output() + "/" + stated.key();
    if (!store.exists(path)) {
      tally.found(ProblemCode.FILE_MISSING, name + ": " + stated.key());
      return;
    }
    try (HashedFile file = HashedFile.open(path, configuration)) {
      file.drain();
      hashes.put(stated.key(), file.sha256());
      if (file.bytes() != stated.bytes() || !file.checksum().equals(stated.checksum().value())) {
        tally.found(
            ProblemCode.FILE_CHANGED,
            stated.key()
                + ": "
                + stated.bytes()
                + " bytes of checksum "
                + stated.checksum().value().text()
                + " in the manifest, "
                + file.bytes()
                + " of "
                + file.checksum().text()
                + " in the file");
      }
    } catch (IOException e) {
      throw HashedFile.failure(path, e);
    }
  }

  /** The line has to be what {@code sha256sum} prints of the file beside. */
  private void checkSha256(Manifest.File stated) {
    String path = layout.output() + "/" + stated.key();
    String key = stated.key().substring(0, stated.key().length() - SHA256.length());
    String hash = hashes.get(key);
    if (hash == null || !store.exists(path)) {
      // Told already.
      return;
    }
    String expected = hash + "  " + key.substring(key.lastIndexOf('/') + 1) + "\n";
    if (!store.readText(path).equals(expected)) {
      tally.found(
          ProblemCode.FILE_CHANGED, stated.key() + ": is not the SHA-256 of the file beside");
    }
  }

  /** Line by line: the array is a bracket, the statements with commas between them, a bracket. */
  private void compareArray() {
    try (GzipLines array = new GzipLines(layout.array(), configuration);
        GzipLines lines = new GzipLines(layout.finalFile(), configuration)) {
      boolean more = lines.next();
      boolean same = array.next() && array.line().equals(more ? "[" : "[]");
      long line = 0;
      while (same && more) {
        line++;
        String statement = lines.line();
        more = lines.next();
        same = array.next() && array.line().equals(more ? statement + "," : statement);
      }
      if (line > 0) {
        same = same && array.next() && array.line().equals("]");
      }
      if (!same || array.next()) {
        tally.found(ProblemCode.ARRAY_DIFFERS, "from statement " + line + " on");
      }
    } catch (IOException damaged) {
      tally.found(ProblemCode.ARRAY_DIFFERS, damaged.getMessage());
    }
  }
}

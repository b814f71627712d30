package io.registerexporter.ci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A release as Concourse gets it from the bucket: its files, and the version. */
final class Release {

  private Release() {}

  /**
   * @param launcher what is to be the launcher's jar
   */
  static void put(Path folder, String version, Path launcher) throws IOException {
    String name = "register-exporter-" + version;
    Files.writeString(folder.resolve("version"), version);
    Files.writeString(folder.resolve(name + "-job.jar"), "the job");
    Files.copy(launcher, folder.resolve(name + "-launcher.jar"));
    StringBuilder sums = new StringBuilder();
    for (String jar : List.of("-job.jar", "-launcher.jar")) {
      sums.append(sha256(folder.resolve(name + jar))).append("  " + name + jar + "\n");
    }
    Files.writeString(folder.resolve("SHA256SUMS"), sums);
  }

  static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

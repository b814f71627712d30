package io.registerexporter;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Reference data that lies beside the checkout on the project's own machines. */
public final class SharedFolder {

  private SharedFolder() {}

  /** A path in it; the calling test is skipped where it is not there. */
  public static Path require(String path) {
    Path found = Path.of("..", "shared").resolve(path);
    assumeTrue(
        Files.exists(found), "skipped: the reference data " + path + " is not beside the checkout");
    return found;
  }
}

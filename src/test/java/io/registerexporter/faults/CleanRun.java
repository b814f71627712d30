package io.registerexporter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.TestRegister;
import io.registerexporter.register.RegisterCollection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Random;

/**
 * The register that faults are tried on, and what comes of it when nothing goes wrong: an export
 * {@link #OLD}, and {@link #ID} after it. Made once for all tests.
 *
 * @param register the register
 * @param source the folder in which it lies
 * @param old the output after the first export
 * @param complete the output after the second
 */
record CleanRun(TestRegister register, String source, Contents old, Contents complete) {

  static final String OLD = "old";

  /** The export at which faults happen. */
  static final String ID = "test";

  /** What all exports of {@link #ID} are made with. */
  static final String[] SETTINGS = {
    "--publication-date", "2026-01-31", "--bods-version", "0.4,0.2", "--part-size", "0.06"
  };

  /** Lets a second run begin soon after the first was killed. */
  static final Map<String, String> SHORT_LEASE = Map.of("REGISTER_EXPORTER_CLAIM_LEASE", "2");

  private static final Path GALLERY = Path.of("src/test/resources/golden/gallery/input");

  /**
   * Names that no compression makes small: they give a part that S3 copies itself, which it does
   * from 5 MiB on.
   */
  private static final int LONG_NAMES = 44;

  private static final int LONG_NAME = 180_000;

  private static CleanRun shared;

  static synchronized CleanRun shared() {
    if (shared == null) {
      shared = make();
    }
    return shared;
  }

  private static CleanRun make() {
    try {
      Path folder = Files.createTempDirectory("clean");
      TestRegister register = galleryWithLongNames();
      String source = register.write(folder.resolve("register")).toString();
      try (Place place = new Folder(folder.resolve("out"))) {
        run(Job.export(source, place, OLD, SETTINGS));
        Contents old = Contents.of(place);
        run(Job.export(source, place));
        return new CleanRun(register, source, old, Contents.of(place));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(Job job) {
    try (job) {
      Job.End end = job.start().end();
      assertThat(end.exitCode()).as(end.err()).isZero();
    }
  }

  private static TestRegister galleryWithLongNames() {
    TestRegister register = TestRegister.of(GALLERY);
    Random random = new Random(7);
    byte[] name = new byte[LONG_NAME * 3 / 4];
    for (int i = 0; i < LONG_NAMES; i++) {
      random.nextBytes(name);
      register.add(
          RegisterCollection.ENTITIES,
          "{\"_id\":%s,\"type\":\"legal-entity\",\"name\":\"%s\"}"
              .formatted(TestRegister.id(900_000L + i), Base64.getEncoder().encodeToString(name)));
    }
    return register;
  }

  /** Puts the first export into another place, as if it had been published there. */
  void putOld(Place place) {
    place.put(old.files());
  }
}

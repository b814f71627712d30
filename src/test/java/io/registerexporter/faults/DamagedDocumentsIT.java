package io.registerexporter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.Exports;
import io.registerexporter.TestRegister;
import io.registerexporter.generate.Form;
import io.registerexporter.generate.RegisterGenerator;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.source.BsonBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A sound register with tens of thousands of damaged documents put among its own. Another seed
 * damages them otherwise: {@code -Dfaults.seed=…} takes that of an earlier run.
 */
@Tag("faults")
class DamagedDocumentsIT {

  /** Gates would refuse so much damage; each statement is held against the schema. */
  private static final String[] SETTINGS = {
    "--publication-date",
    "2026-01-31",
    "--bods-version",
    "0.4,0.2,0.1",
    "--gate",
    "rejected=off",
    "--gate",
    "dangling=off",
    "--gate",
    "schema=all"
  };

  private static final long SEED = Long.getLong("faults.seed", System.nanoTime());

  @TempDir private Path folder;

  private final CleanRun clean = CleanRun.shared();

  @ParameterizedTest
  @CsvSource({"BSON, 11000, 20000", "JSONL, 4000, 6000"})
  void areToldAndLeaveOthersAlone(Form form, int entities, int atLeast) throws IOException {
    System.out.println("seed of the damaged documents in " + form + ": " + SEED);
    Path register = folder.resolve("register");
    assertThat(write(form, entities, register)).isGreaterThan(atLeast);
    Place place = new Folder(folder.resolve("out"));

    try (Job job = Job.export(register.toString(), place, CleanRun.ID, SETTINGS);
        Job verify = Job.of("verify", "--output", place.address(), "--export-id", CleanRun.ID)) {
      Job.End end = job.start().end();

      assertThat(end.exitCode()).as("seed %d: %s", SEED, end.err()).isZero();
      assertThat(end.err()).as("seed %d", SEED).doesNotContain("Lost task");
      assertEveryDocumentIsAccountedFor(Contents.of(place));
      assertSoundStatementsAreThere("");
      assertSoundStatementsAreThere("v0.2/");
      Job.End verified = verify.start().end();
      assertThat(verified.exitCode())
          .as("seed %d: %s %s", SEED, verified.out(), verified.err())
          .isZero();
    }
  }

  /**
   * Writes the clean run's register and damaged documents of another one.
   *
   * @return the number of damaged documents
   */
  private int write(Form form, int entities, Path register) throws IOException {
    Path generated = folder.resolve("generated");
    RegisterGenerator.write(entities, 3, Form.JSONL, generated);
    TestRegister other = TestRegister.of(generated);
    Mutation mutation = new Mutation(SEED);
    Files.createDirectories(register);
    int damaged = 0;
    for (RegisterCollection collection : RegisterCollection.values()) {
      Set<BsonValue> sound = new HashSet<>();
      Path file = register.resolve(collection.collectionName() + form.ending());
      try (OutputStream out = Files.newOutputStream(file)) {
        for (String line : clean.register().lines(collection)) {
          BsonDocument document = BsonDocument.parse(line);
          sound.add(document.get("_id"));
          out.write(
              form == Form.BSON
                  ? BsonBytes.of(document)
                  : (line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        for (String line : other.lines(collection)) {
          BsonDocument document = BsonDocument.parse(line);
          // The generator puts the gallery into every register, and the clean run's has it.
          if (!sound.contains(document.get("_id"))) {
            out.write(form == Form.BSON ? mutation.bson(document) : mutation.jsonLine(document));
            damaged++;
          }
        }
      }
    }
    return damaged;
  }

  private static void assertEveryDocumentIsAccountedFor(Contents contents) {
    for (String volume : List.of("", "v0.2/", "v0.1/")) {
      JsonNode manifest = contents.json("bods_exports_results/" + volume + "manifests/test.json");
      for (Map.Entry<String, JsonNode> collection :
          manifest.at("/counts/collections").properties()) {
        JsonNode documents = collection.getValue();
        long unused = 0;
        for (JsonNode count : documents.get("unused")) {
          unused += count.asLong();
        }
        assertThat(documents.get("used").asLong() + unused + documents.get("rejected").asLong())
            .as("%s of %s, seed %d", collection.getKey(), volume, SEED)
            .isEqualTo(documents.get("read").asLong());
      }
    }
  }

  private void assertSoundStatementsAreThere(String volume) throws IOException {
    String path = "bods_exports_results/" + volume + "test.jsonl.gz";
    Path sound = Files.write(folder.resolve("sound.jsonl.gz"), clean.complete().files().get(path));
    Set<String> written = new HashSet<>(Exports.lines(folder.resolve("out").resolve(path)));
    assertThat(Exports.lines(sound))
        .as("seed %d", SEED)
        .allSatisfy(line -> assertThat(written.contains(line)).as(line).isTrue());
  }
}

package io.registerexporter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.Exports;
import io.registerexporter.TestRegister;
import io.registerexporter.sink.Manifest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shapes that would exhaust a program that lists walks or joins in one place. */
class LargeShapesTest {

  private static final int MANY = 100_000;
  private static final int CHAIN = 1_000;
  private static final int LAYERS = 60;

  @TempDir private Path folder;

  @Test
  void hubsChainsAndExponentiallyManyWalks_areOrdinary() {
    TestRegister register = new TestRegister();
    companyWithManyOwners(register);
    ownerOfManyCompanies(register);
    chain(register, 1_000_000, "legal-entity");
    chain(register, 2_000_000, "unheard-of");
    layers(register);

    Manifest manifest = Exports.run(register.write(folder.resolve("in")), folder.resolve("out"));

    long relationships = 2L * MANY + 2L * CHAIN + 4L * LAYERS;
    assertThat(manifest.counts().collections().get("relationships").used())
        .isEqualTo(relationships);
    assertThat(manifest.counts().statements())
        .containsEntry("personStatement", MANY + 4L)
        .containsEntry("ownershipOrControlStatement", relationships);
  }

  private static void companyWithManyOwners(TestRegister register) {
    register.company(1);
    for (int i = 0; i < MANY; i++) {
      register.person(10_000_000 + i).relationship(10_000_000 + i, 10_000_000 + i, 1);
    }
  }

  private static void ownerOfManyCompanies(TestRegister register) {
    register.person(2);
    for (int i = 0; i < MANY; i++) {
      register.company(20_000_000 + i).relationship(20_000_000 + i, 2, 20_000_000 + i);
    }
  }

  /** A company, owners one above the other, and a person on top. */
  private static void chain(TestRegister register, long base, String type) {
    register.company(base);
    for (int i = 1; i <= CHAIN; i++) {
      String owner = i == CHAIN ? "natural-person" : type;
      register.entity(base + i, owner, "").relationship(base + i, base + i, base + i - 1);
    }
  }

  /** Two of unknown type in each layer, each owned by both of the next: 2^60 walks. */
  private static void layers(TestRegister register) {
    register.company(3_000_000).person(3_900_000);
    for (int layer = 1; layer <= LAYERS; layer++) {
      for (int i = 0; i < 2; i++) {
        long owner = 3_000_000 + 2L * layer + i;
        register.entity(owner, "unheard-of", "");
        if (layer == 1) {
          register.relationship(owner, owner, 3_000_000);
        } else {
          register.relationship(owner, owner, owner - 2 - i);
          register.relationship(owner + 100_000, owner, owner - 1 - i);
        }
        if (layer == LAYERS) {
          register.relationship(owner + 200_000, 3_900_000, owner);
        }
      }
    }
  }
}

package io.registerexporter.bods;

import java.nio.charset.StandardCharsets;
import net.jpountz.xxhash.XXHash64;
import net.jpountz.xxhash.XXHashFactory;

/** The hash in statement ids: XXH64 with seed 0. */
final class Xxh64 {

  private static final XXHash64 XXH64 = XXHashFactory.fastestJavaInstance().hash64();

  private static final long SEED = 0;

  private Xxh64() {}

  /** The hash of the text's UTF-8 bytes. */
  static long of(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return XXH64.hash(utf8, 0, utf8.length, SEED);
  }
}

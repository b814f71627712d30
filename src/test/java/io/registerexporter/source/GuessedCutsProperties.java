package io.registerexporter.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** However a dump is made up and cut: its documents are read, or the wrong cut is noticed. */
class GuessedCutsProperties {

  @Provide
  Arbitrary<List<byte[]>> dumps() {
    Arbitrary<byte[]> plain =
        Arbitraries.strings()
            .alpha()
            .ofMaxLength(60)
            .map(
                text ->
                    LookAlikes.bson(
                        "{_id: {$oid: '5b55e2a0e4ebf34044a00002'}, t: '" + text + "'}"));
    Arbitrary<byte[]> dated =
        Arbitraries.longs()
            .between(0, 400L << 32)
            .map(t -> LookAlikes.bson("{d: {$date: {$numberLong: '" + t + "'}}, n: null, e: {}}"));
    Arbitrary<byte[]> random =
        Arbitraries.bytes().array(byte[].class).ofMaxSize(60).map(LookAlikes::holding);
    Arbitrary<byte[]> holding =
        Arbitraries.integers()
            .between(0, 30)
            .map(count -> LookAlikes.holding(LookAlikes.numbered(count)));
    Arbitrary<byte[]> fooling = Arbitraries.integers().between(0, 12).map(LookAlikes::fooling);
    return Arbitraries.frequencyOf(
            Tuple.of(8, plain),
            Tuple.of(4, dated),
            Tuple.of(2, random),
            Tuple.of(2, holding),
            Tuple.of(1, fooling))
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  @Property(tries = 300)
  void documents_areReadOrTheCutIsNoticed(
      @ForAll("dumps") List<byte[]> documents, @ForAll @IntRange(min = 1, max = 1_500) int bytes)
      throws IOException {
    Path folder = Files.createTempDirectory("cuts");
    try {
      Dump dump =
          Dump.in(folder)
              .withEntities("entities.bson", Dump.together(documents.toArray(byte[][]::new)));
      List<SourceDocument> whole = dump.entities(Dump.ONE_SLICE);
      assertThat(whole).hasSameSizeAs(documents);
      SourceFolder guessed = dump.openGuessing(bytes);
      assertThat(Dump.entities(guessed.recut())).isEqualTo(whole);
      assertThat(readOrNoticed(guessed, whole)).isEqualTo(whole);
    } finally {
      delete(folder);
    }
  }

  private static List<SourceDocument> readOrNoticed(
      SourceFolder source, List<SourceDocument> otherwise) throws IOException {
    try {
      return Dump.entities(source);
    } catch (MisalignedCutException noticed) {
      return otherwise;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}

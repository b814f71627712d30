package io.registerexporter.decisions;

import io.registerexporter.exchange.Distributed;
import io.registerexporter.exchange.IdTable;
import io.registerexporter.exchange.Ids;
import io.registerexporter.exchange.Letter;
import io.registerexporter.exchange.Mail;
import io.registerexporter.exchange.Routing;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.source.DocumentReader;
import io.registerexporter.source.SourceDocument;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Finds the documents that give way to another one of their id. Those that share an id are read
 * once more for that; a sound dump has none.
 */
final class DuplicateDocuments {

  private DuplicateDocuments() {}

  /** Documents of a slice and their ids. */
  private record Contestants(RegisterCollection collection, Ids ids, List<Candidate> candidates)
      implements Serializable {

    Contestants select(int[] numbers) {
      List<Candidate> selected = new ArrayList<>(numbers.length);
      Arrays.stream(numbers).forEach(number -> selected.add(candidates.get(number)));
      return new Contestants(collection, ids.select(numbers), selected);
    }
  }

  /** The numbers of such documents in each slice. */
  static Distributed<BitSet> in(Scan scan, Distributed<Contested> contested, Selection selection) {
    Scan.Terms terms = scan.terms();
    int buckets = terms.buckets();
    int slices = terms.slices();
    return contested
        .<int[]>send(
            slices,
            (of, post) ->
                of.bySlice().forEach(letter -> post.send(letter.from(), letter.content())))
        .map(DuplicateDocuments::numbers)
        .with(scan.slices(), (numbers, slice) -> sound(numbers, slice, selection))
        .with(scan.source(), (numbers, slice) -> read(numbers, slice, terms))
        .with(scan.slices(), DuplicateDocuments::contestants)
        .<Contestants>send(
            buckets,
            (of, post) ->
                Routing.of(of.ids, buckets)
                    .forEach((bucket, numbers) -> post.send(bucket, of.select(numbers))))
        .<int[]>send(slices, (mail, post) -> giveWay(mail, post::send))
        .map(DuplicateDocuments::numbers);
  }

  private static BitSet numbers(Mail<int[]> mail) {
    BitSet numbers = new BitSet();
    mail.contents().flatMapToInt(Arrays::stream).forEach(numbers::set);
    return numbers;
  }

  private static BitSet sound(BitSet numbers, ScannedSlice slice, Selection selection) {
    BitSet sound = SliceRecords.sound(slice, selection);
    sound.and(numbers);
    return sound;
  }

  private static List<Candidate> read(BitSet numbers, SourceSlice slice, Scan.Terms terms) {
    List<Candidate> candidates = new ArrayList<>();
    if (numbers.isEmpty()) {
      return candidates;
    }
    ColumnsBuilder<?> columns = ColumnsBuilder.of(slice.collection(), terms.publicationDate());
    try (DocumentReader reader =
        DocumentReader.open(slice.collection(), slice.slice(), terms.hadoop())) {
      for (int number = 0; number < numbers.length(); number++) {
        SourceDocument document = reader.next().orElseThrow();
        if (numbers.get(number)) {
          candidates.add(
              Candidate.of(number, columns, ((SourceDocument.Decoded) document).document()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a source file could not be closed", e);
    }
    return candidates;
  }

  private static Contestants contestants(List<Candidate> candidates, ScannedSlice slice) {
    int[] documents = candidates.stream().mapToInt(Candidate::document).toArray();
    return new Contestants(slice.collection(), slice.ids().select(documents), candidates);
  }

  /** The document that stays of an id, as far as is known. */
  private record Staying(int slice, Candidate candidate) {

    boolean is(int otherSlice, Candidate other) {
      return slice == otherSlice && candidate.document() == other.document();
    }
  }

  /** Tells slices which of their documents give way. */
  private static void giveWay(Mail<Contestants> mail, BiConsumer<Integer, int[]> post) {
    Map<RegisterCollection, Map<Integer, Staying>> staying =
        new EnumMap<>(RegisterCollection.class);
    Map<RegisterCollection, IdTable> tables = new EnumMap<>(RegisterCollection.class);
    for (Letter<Contestants> letter : mail) {
      Contestants of = letter.content();
      IdTable table = tables.computeIfAbsent(of.collection, first -> new IdTable());
      Map<Integer, Staying> best = staying.computeIfAbsent(of.collection, first -> new HashMap<>());
      for (int i = 0; i < of.candidates.size(); i++) {
        Candidate candidate = of.candidates.get(i);
        best.merge(
            table.add(of.ids.high()[i], of.ids.low()[i]),
            new Staying(letter.from(), candidate),
            (one, other) ->
                Candidate.STAYS_LAST.compare(one.candidate, other.candidate) < 0 ? other : one);
      }
    }
    for (Letter<Contestants> letter : mail) {
      Contestants of = letter.content();
      IdTable table = tables.get(of.collection);
      Map<Integer, Staying> best = staying.get(of.collection);
      int[] giveWay =
          IntStream.range(0, of.candidates.size())
              .filter(
                  i ->
                      !best.get(table.find(of.ids.high()[i], of.ids.low()[i]))
                          .is(letter.from(), of.candidates.get(i)))
              .map(i -> of.candidates.get(i).document())
              .toArray();
      post.accept(letter.from(), giveWay);
    }
  }
}

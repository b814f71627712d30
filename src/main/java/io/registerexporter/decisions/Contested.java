package io.registerexporter.decisions;

import io.registerexporter.exchange.Columns;
import io.registerexporter.exchange.Distributed;
import io.registerexporter.exchange.IdTable;
import io.registerexporter.exchange.Ids;
import io.registerexporter.exchange.Letter;
import io.registerexporter.exchange.Mail;
import io.registerexporter.exchange.Routing;
import io.registerexporter.register.RegisterCollection;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The records of a bucket whose id another record of their collection has, too.
 *
 * @param bySlice their numbers, by the number of their slice
 */
record Contested(List<Letter<int[]>> bySlice) implements Serializable {

  /** Looks at the ids of all records. */
  static Distributed<Contested> among(Distributed<ScannedSlice> slices, int buckets) {
    return slices
        .<OfSlice>send(
            buckets,
            (slice, post) ->
                Routing.of(slice.ids(), SliceRecords.sound(slice, Selection.CORRECTED), buckets)
                    .forEach(
                        (bucket, documents) ->
                            post.send(
                                bucket,
                                new OfSlice(
                                    slice.collection(), slice.ids().select(documents), documents))))
        .map(Contested::of);
  }

  @SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
  private record OfSlice(RegisterCollection collection, Ids ids, int[] documents)
      implements Serializable {}

  private static Contested of(Mail<OfSlice> mail) {
    Map<RegisterCollection, IdTable> tables = new EnumMap<>(RegisterCollection.class);
    Map<RegisterCollection, BitSet> repeated = new EnumMap<>(RegisterCollection.class);
    mail.contents()
        .forEach(
            of -> {
              IdTable table = tables.computeIfAbsent(of.collection, first -> new IdTable());
              BitSet twice = repeated.computeIfAbsent(of.collection, first -> new BitSet());
              for (int i = 0; i < of.ids.size(); i++) {
                int known = table.size();
                int number = table.add(of.ids.high()[i], of.ids.low()[i]);
                if (number < known) {
                  twice.set(number);
                }
              }
            });
    List<Letter<int[]>> bySlice = new ArrayList<>();
    for (Letter<OfSlice> letter : mail) {
      OfSlice of = letter.content();
      BitSet twice = repeated.get(of.collection);
      if (!twice.isEmpty()) {
        IdTable table = tables.get(of.collection);
        int[] contested =
            IntStream.range(0, of.ids.size())
                .filter(i -> twice.get(table.find(of.ids.high()[i], of.ids.low()[i])))
                .toArray();
        if (contested.length > 0) {
          bySlice.add(new Letter<>(letter.from(), Columns.select(of.documents, contested)));
        }
      }
    }
    return new Contested(bySlice);
  }

  /** Numbers of the slices that they are in. */
  int[] slices() {
    return bySlice.stream().mapToInt(Letter::from).toArray();
  }
}

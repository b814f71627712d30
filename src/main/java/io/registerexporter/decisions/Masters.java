package io.registerexporter.decisions;

import io.registerexporter.exchange.Distributed;
import io.registerexporter.exchange.Ids;
import io.registerexporter.exchange.Mail;
import io.registerexporter.exchange.Routing;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Merged entities, and the stored ones that they were merged into.
 *
 * @param merged the ids of the former
 * @param ids those of the latter, in the same order
 * @param facts what others have to know of the latter
 */
record Masters(Ids merged, Ids ids, EntityFacts facts) implements Serializable {

  static final Masters NONE = new Masters(Ids.NONE, Ids.NONE, EntityFacts.NONE);

  /** Entities of a slice that were merged into such of one bucket. */
  private record Merges(Ids merged, Ids masters) implements Serializable {}

  /** What the entities of each bucket were merged into. */
  static Distributed<Masters> of(
      Distributed<EntityTable> entities, Distributed<SliceRecords> records, int buckets) {
    return records
        .<Merges>send(buckets, (slice, post) -> ask(slice, buckets, post))
        .with(entities, Masters::of)
        .<Masters>send(
            buckets,
            (found, post) ->
                Routing.of(found.merged, buckets)
                    .forEach((bucket, numbers) -> post.send(bucket, found.select(numbers))))
        .map(mail -> concat(mail.contents().toList()));
  }

  private static void ask(SliceRecords slice, int buckets, Distributed.Post<Merges> post) {
    if (slice.scan().columns() instanceof ScanColumns.Entities columns) {
      int[] accepted =
          IntStream.range(0, columns.merged().length)
              .filter(i -> slice.accepted().get(columns.merged()[i]))
              .toArray();
      Ids masters = columns.masters().select(accepted);
      int[] merged = IntStream.of(accepted).map(i -> columns.merged()[i]).toArray();
      Ids ids = slice.scan().ids().select(merged);
      Routing.of(masters, buckets)
          .forEach(
              (bucket, numbers) ->
                  post.send(bucket, new Merges(ids.select(numbers), masters.select(numbers))));
    }
  }

  private static Masters of(Mail<Merges> mail, EntityTable table) {
    List<Masters> found = new ArrayList<>();
    mail.contents()
        .forEach(
            merges -> {
              Ids masters = merges.masters;
              int[] stored =
                  IntStream.range(0, masters.size())
                      .filter(i -> table.find(masters, i) >= 0)
                      .toArray();
              int[] numbers = IntStream.of(stored).map(i -> table.find(masters, i)).toArray();
              found.add(
                  new Masters(
                      merges.merged.select(stored),
                      masters.select(stored),
                      table.facts().select(numbers)));
            });
    return concat(found);
  }

  Masters select(int[] numbers) {
    return new Masters(merged.select(numbers), ids.select(numbers), facts.select(numbers));
  }

  private static Masters concat(List<Masters> all) {
    return new Masters(
        Ids.concat(all.stream().map(Masters::merged).toList()),
        Ids.concat(all.stream().map(Masters::ids).toList()),
        EntityFacts.concat(all.stream().map(Masters::facts).toList()));
  }
}

package io.registerexporter.decisions;

import io.registerexporter.exchange.Directory;
import io.registerexporter.exchange.Distributed;
import io.registerexporter.exchange.IdTable;
import io.registerexporter.exchange.Ids;
import io.registerexporter.exchange.Mail;
import io.registerexporter.exchange.Routing;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The stored entities of a bucket, by number, with what the others have said of them. They are
 * numbered in the order in which slices named them.
 */
final class EntityTable implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Directory directory;
  private final EntityFacts facts;
  private final Masters masters;
  private final int[] masterOf;
  private final byte[] marks;

  /** Entities of a slice. */
  private record OfSlice(Ids ids, EntityFacts facts) implements Serializable {}

  /**
   * @param masterOf by number the place among the masters, or {@link ScanColumns#NONE}; empty if
   *     nobody was merged
   */
  private EntityTable(EntityTable of, Masters masters, int[] masterOf, byte[] marks) {
    this.directory = of.directory;
    this.facts = of.facts;
    this.masters = masters;
    this.masterOf = masterOf;
    this.marks = marks;
  }

  private EntityTable(Mail<OfSlice> mail) {
    directory = Directory.of(mail.map(OfSlice::ids));
    facts = EntityFacts.concat(mail.contents().map(OfSlice::facts).toList());
    masters = Masters.NONE;
    masterOf = new int[0];
    marks = new byte[facts.size()];
  }

  /** The entities among records, spread over buckets. */
  static Distributed<EntityTable> of(Distributed<SliceRecords> records, int buckets) {
    return records
        .<OfSlice>send(buckets, (slice, post) -> tell(slice, buckets, post))
        .map(EntityTable::new);
  }

  private static void tell(SliceRecords slice, int buckets, Distributed.Post<OfSlice> post) {
    if (slice.scan().columns() instanceof ScanColumns.Entities columns) {
      Ids ids = slice.scan().ids();
      Routing.of(ids, slice.accepted(), buckets)
          .forEach(
              (bucket, entities) ->
                  post.send(
                      bucket, new OfSlice(ids.select(entities), columns.facts().select(entities))));
    }
  }

  /** The same with what entities were merged into. */
  EntityTable withMasters(Masters found) {
    if (found.ids().size() == 0) {
      return this;
    }
    int[] places = new int[facts.size()];
    Arrays.fill(places, ScanColumns.NONE);
    byte[] all = marks.clone();
    for (int i = 0; i < found.merged().size(); i++) {
      int number = find(found.merged(), i);
      places[number] = i;
      all[number] |= Mark.IS_MERGED.bit();
    }
    return new EntityTable(this, found, places, all);
  }

  /** The same with other marks. */
  EntityTable withMarks(byte[] all) {
    return new EntityTable(this, masters, masterOf, all);
  }

  /** The marks with those of letters. */
  byte[] marksWith(Mail<Marks> more) {
    byte[] all = marks.clone();
    more.contents().forEach(letter -> letter.addTo(this, all));
    return all;
  }

  /** The marks with one more for some entities. */
  byte[] marksWith(Mark mark, Ids ids) {
    byte[] all = marks.clone();
    for (int i = 0; i < ids.size(); i++) {
      all[find(ids, i)] |= mark.bit();
    }
    return all;
  }

  /** The number of one of some ids, or {@link IdTable#ABSENT}. */
  int find(Ids ids, int i) {
    return directory.find(ids, i);
  }

  Ids ids() {
    return directory.ids();
  }

  EntityFacts facts() {
    return facts;
  }

  byte marks(int number) {
    return marks[number];
  }

  boolean has(Mark mark, int number) {
    return mark.isIn(marks[number]);
  }

  void forEachSlice(Directory.Consumer consumer) {
    directory.forEachTask(consumer);
  }

  /** What is known of the entities with some ids. */
  KnownEntities.Answer answer(Ids asked) {
    int size = asked.size();
    EntityFacts found = EntityFacts.empty(size);
    byte[] foundMarks = new byte[size];
    int[] places = new int[size];
    IntStream.Builder used = IntStream.builder();
    int masterCount = 0;
    for (int i = 0; i < size; i++) {
      places[i] = ScanColumns.NONE;
      int number = find(asked, i);
      if (number < 0) {
        found.kind()[i] = EntityFacts.NOT_STORED;
        continue;
      }
      found.copy(i, facts, number);
      foundMarks[i] = marks[number];
      if (masterOf.length > 0 && masterOf[number] != ScanColumns.NONE) {
        used.add(masterOf[number]);
        places[i] = masterCount++;
      }
    }
    return new KnownEntities.Answer(
        found, foundMarks, places, masters.select(used.build().toArray()));
  }
}

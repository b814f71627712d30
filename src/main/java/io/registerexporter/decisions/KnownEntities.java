package io.registerexporter.decisions;

import io.registerexporter.exchange.Distributed;
import io.registerexporter.exchange.Ids;
import io.registerexporter.exchange.Letter;
import io.registerexporter.exchange.Mail;
import io.registerexporter.exchange.Questions;
import io.registerexporter.exchange.Routing;
import io.registerexporter.mapping.End;
import io.registerexporter.register.EntityType;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.Function;

/**
 * What a slice knows of the entities that its documents refer to, by their number there; behind
 * them come those that some were merged into.
 *
 * @param ids of all of them
 * @param facts those of the stored ones
 * @param marks what others said of them
 * @param parties the number of the one that stands for each that was asked for: itself, or what it
 *     was merged into
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
record KnownEntities(Ids ids, EntityFacts facts, byte[] marks, int[] parties)
    implements Serializable {

  /**
   * What a bucket knows of entities.
   *
   * @param facts in the order of asking
   * @param marks in the same order
   * @param masterOf place among the masters, or {@link ScanColumns#NONE}
   * @param masters what some were merged into
   */
  record Answer(EntityFacts facts, byte[] marks, int[] masterOf, Masters masters)
      implements Serializable {}

  /**
   * Asks for entities.
   *
   * @param askers slices
   * @param asked ids that a slice asks for, each once
   */
  static <S> Distributed<KnownEntities> ask(
      Distributed<S> askers,
      Function<S, Ids> asked,
      Distributed<EntityTable> entities,
      Scan.Terms terms) {
    int buckets = terms.buckets();
    Distributed<Ids> questions = askers.map(asked);
    return Questions.ask(questions, terms.slices(), entities, buckets, EntityTable::answer)
        .with(questions, (answers, ids) -> of(ids, answers, buckets));
  }

  private static KnownEntities of(Ids asked, Mail<Answer> answers, int buckets) {
    int size = asked.size();
    List<Masters> masters = answers.contents().map(Answer::masters).toList();
    List<Ids> ids = new ArrayList<>(List.of(asked));
    masters.forEach(of -> ids.add(of.ids()));
    List<EntityFacts> facts = new ArrayList<>(List.of(EntityFacts.empty(size)));
    masters.forEach(of -> facts.add(of.facts()));
    Ids all = Ids.concat(ids);
    KnownEntities known =
        new KnownEntities(all, EntityFacts.concat(facts), new byte[all.size()], new int[size]);
    Routing routing = Routing.of(asked, buckets);
    int next = size;
    for (Letter<Answer> answer : answers) {
      known.take(answer.content(), routing.of(answer.from()), next);
      next += answer.content().masters.ids().size();
    }
    return known;
  }

  /** Fills in what a bucket knows. */
  private void take(Answer answer, int[] numbers, int firstMaster) {
    for (int i = 0; i < numbers.length; i++) {
      int number = numbers[i];
      facts.copy(number, answer.facts, i);
      marks[number] = answer.marks[i];
      int master = answer.masterOf[i];
      parties[number] = master == ScanColumns.NONE ? number : firstMaster + master;
    }
  }

  /**
   * The same with other marks.
   *
   * @param all one for each of the ids at least
   */
  KnownEntities withMarks(byte[] all) {
    return new KnownEntities(ids, facts, all, parties);
  }

  /** The number of the one that stands for an end. */
  int party(int number) {
    return parties[number];
  }

  boolean isStored(int number) {
    return number != ScanColumns.NONE && facts.isStored(number);
  }

  boolean is(EntityType type, int number) {
    return number != ScanColumns.NONE && facts.is(type, number);
  }

  boolean has(Mark mark, int number) {
    return mark.isIn(marks[number]);
  }

  End end(int number) {
    return facts.end(ids, number);
  }
}

package io.registerexporter.exchange;

import org.apache.spark.api.java.function.Function2;

/** Questions of tasks about ids to those that have the ids' buckets. */
public final class Questions {

  private Questions() {}

  /** Questions that have arrived where they can be answered. */
  private record Asked<T>(Mail<Ids> mail, T table) {

    <A> void answer(Function2<T, Ids, A> answers, Distributed.Post<A> post) throws Exception {
      for (Letter<Ids> question : mail) {
        post.send(question.from(), answers.call(table, question.content()));
      }
    }
  }

  /**
   * Asks and answers.
   *
   * @param asked the ids that each of some tasks asks for
   * @param askers number of those tasks
   * @param tables what each bucket knows
   * @param buckets number of buckets
   * @param answer what a table knows of ids, a value for each in their order
   * @return a letter of each bucket that was asked; its values are in the order of {@link
   *     Routing#of(int)}
   */
  public static <T, A> Distributed<Mail<A>> ask(
      Distributed<Ids> asked,
      int askers,
      Distributed<T> tables,
      int buckets,
      Function2<T, Ids, A> answer) {
    return asked
        .<Ids>send(buckets, (ids, post) -> send(ids, buckets, post))
        .with(tables, (mail, table) -> new Asked<T>(mail, table))
        .<A>send(askers, (of, post) -> of.answer(answer, post));
  }

  /** Sends every id to its bucket. */
  public static void send(Ids ids, int buckets, Distributed.Post<Ids> post) {
    Routing.of(ids, buckets).forEach((bucket, numbers) -> post.send(bucket, ids.select(numbers)));
  }
}

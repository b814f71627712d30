package io.registerexporter.decisions;

import io.registerexporter.exchange.Distributed;
import io.registerexporter.exchange.IdTable;
import io.registerexporter.exchange.Ids;
import io.registerexporter.exchange.Kept;
import io.registerexporter.exchange.Mail;
import io.registerexporter.exchange.Questions;
import io.registerexporter.exchange.Routing;
import java.io.Serializable;
import java.util.BitSet;

/**
 * The same as {@link Reachability} for a graph that is too large for one machine: each bucket has
 * the edges that leave its nodes, and tells the others which nodes they lead to, step by step.
 */
final class Spreading {

  private Spreading() {}

  /** Steps after which Spark forgets how it came there: it gets lost in long histories. */
  private static final int STEPS_REMEMBERED = 32;

  /**
   * The nodes of a bucket, so far.
   *
   * @param nodes those that edges leave or that were reached, and what edges lead to
   * @param leaving the edges
   * @param reached numbers of nodes
   * @param frontier those that were reached in the last step
   */
  private record State(IdTable nodes, Adjacency leaving, BitSet reached, BitSet frontier)
      implements Serializable {

    static State of(Mail<Edges> edges) {
      IdTable nodes = new IdTable();
      Adjacency leaving = new Adjacency(nodes, Edges.concat(edges.contents().toList()));
      return new State(nodes, leaving, new BitSet(), new BitSet());
    }

    /** What edges lead to from the frontier. */
    Ids next() {
      BitSet next = new BitSet();
      frontier.stream()
          .forEach(
              node -> {
                for (int edge = leaving.first(node); edge >= 0; edge = leaving.next(edge)) {
                  next.set(leaving.end(edge));
                }
              });
      return nodes.ids().select(next.stream().toArray());
    }

    State with(Mail<Ids> mail) {
      IdTable known = IdTable.of(nodes.ids());
      BitSet all = (BitSet) reached.clone();
      BitSet fresh = new BitSet();
      mail.contents()
          .forEach(
              ids -> {
                for (int i = 0; i < ids.size(); i++) {
                  int node = known.add(ids.high()[i], ids.low()[i]);
                  if (!all.get(node)) {
                    all.set(node);
                    fresh.set(node);
                  }
                }
              });
      return new State(known, leaving, all, fresh);
    }

    Ids reachedIds() {
      return nodes.ids().select(reached.stream().toArray());
    }
  }

  /**
   * @param starts for each slice or bucket some of the nodes to start from
   * @param edges the same of the edges
   * @return the nodes of each bucket that are reached, starts included
   */
  static Distributed<Ids> from(
      Distributed<Ids> starts, Distributed<Edges> edges, int buckets, Kept kept) {
    Distributed<State> state =
        edges.<Edges>send(buckets, (some, post) -> send(some, buckets, post)).map(State::of);
    Distributed<Ids> reached = starts;
    for (int steps = 1; true; steps++) {
      state = step(state, reached, buckets).keep(kept);
      if (steps % STEPS_REMEMBERED == 0) {
        state.forgetHistory();
      }
      if (state.collect(of -> of.frontier.cardinality()).stream().allMatch(size -> size == 0)) {
        return state.map(State::reachedIds);
      }
      reached = state.map(State::next);
    }
  }

  private static Distributed<State> step(
      Distributed<State> state, Distributed<Ids> reached, int buckets) {
    return state.with(
        reached.<Ids>send(buckets, (ids, post) -> Questions.send(ids, buckets, post)), State::with);
  }

  private static void send(Edges edges, int buckets, Distributed.Post<Edges> post) {
    Routing.of(edges.from(), buckets)
        .forEach(
            (bucket, numbers) ->
                post.send(
                    bucket, new Edges(edges.from().select(numbers), edges.to().select(numbers))));
  }
}

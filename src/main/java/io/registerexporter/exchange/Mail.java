package io.registerexporter.exchange;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The letters that a task has got, in the order of the tasks that sent them, whenever they came.
 */
public final class Mail<M> implements Iterable<Letter<M>> {

  private final List<Letter<M>> letters;

  Mail(Stream<Letter<M>> letters) {
    this.letters = letters.sorted(Comparator.comparingInt(Letter::from)).toList();
  }

  @Override
  public Iterator<Letter<M>> iterator() {
    return letters.iterator();
  }

  /** A part of each letter. */
  public <N> List<Letter<N>> map(Function<M, N> part) {
    return letters.stream()
        .map(letter -> new Letter<>(letter.from(), part.apply(letter.content())))
        .toList();
  }

  public Stream<M> contents() {
    return letters.stream().map(Letter::content);
  }
}

package io.registerexporter.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registerexporter.SharedSpark;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

/** Tasks that tell each other something. */
class DistributedTest {

  private static final int SLICES = 5;
  private static final int BUCKETS = 3;

  @Test
  void letters_comeInTheOrderOfTheirSenders() {
    List<List<String>> got =
        numbers(SLICES)
            .<String>send(
                BUCKETS,
                (number, post) -> {
                  post.send(1, "first of " + number);
                  post.send(1, "second of " + number);
                  post.send(2, "third of " + number);
                })
            .collect(mail -> mail.map(content -> content).stream().map(Letter::content).toList());

    assertThat(got).hasSize(BUCKETS);
    assertThat(got.get(0)).isEmpty();
    assertThat(got.get(1))
        .hasSize(2 * SLICES)
        .startsWith("first of 0", "second of 0", "first of 1");
    assertThat(got.get(2))
        .containsExactly("third of 0", "third of 1", "third of 2", "third of 3", "third of 4");
  }

  @Test
  void valuesOfTwoKinds_meetTaskByTask() {
    List<Integer> sums =
        numbers(SLICES)
            .with(numbers(SLICES).map(number -> 10 * number), Integer::sum)
            .collect(sum -> sum);
    assertThat(sums).containsExactly(0, 11, 22, 33, 44);
  }

  @Test
  void nothing_isSpreadAsWell() {
    assertThat(numbers(0).map(number -> number + 1).collect(number -> number)).isEmpty();
  }

  @Test
  void answers_areInTheOrderOfWhatWasAsked() {
    Distributed<Ids> asked = numbers(SLICES).map(number -> ids(number, 20 - number, 7));
    Distributed<Ids> stored =
        asked
            .<Ids>send(BUCKETS, (ids, post) -> Questions.send(ids, BUCKETS, post))
            .map(mail -> Ids.concat(mail.contents().toList()));

    List<String> answers =
        Questions.ask(
                asked, SLICES, stored, BUCKETS, (table, ids) -> new Ids(ids.high(), ids.high()))
            .with(asked, DistributedTest::inOrderOfAsking)
            .collect(answer -> answer);

    assertThat(answers).containsExactly("0 20 7", "1 19 7", "2 18 7", "3 17 7", "4 16 7");
  }

  @Test
  void directory_refusesAnIdThatComesTwice() {
    List<Letter<Ids>> letters = List.of(new Letter<>(0, ids(1, 2)), new Letter<>(4, ids(3, 1)));
    assertThatThrownBy(() -> Directory.of(letters))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("task 4");
  }

  private static String inOrderOfAsking(Mail<Ids> answers, Ids asked) {
    long[] found = new long[asked.size()];
    Routing routing = Routing.of(asked, BUCKETS);
    for (Letter<Ids> answer : answers) {
      int[] numbers = routing.of(answer.from());
      for (int i = 0; i < numbers.length; i++) {
        found[numbers[i]] = answer.content().low()[i];
      }
    }
    return found[0] + " " + found[1] + " " + found[2];
  }

  private static Ids ids(long... halves) {
    Ids.Builder ids = new Ids.Builder();
    for (long half : halves) {
      ids.add(half, 0);
    }
    return ids.build();
  }

  private static Distributed<Integer> numbers(int count) {
    return Distributed.of(
        IntStream.range(0, count).boxed().toList(),
        JavaSparkContext.fromSparkContext(SharedSpark.session().sparkContext()));
  }
}
